/* Says again what it was asked, and chatters on standard output. */

#include "sdv.h"

static const char *echo(const struct sdv_request *request)
{
	const char *rows[64];
	size_t count = sdv_count(request, "rows");
	struct sdv_text value = sdv_text(request, "value");

	puts("chatter");
	for (size_t i = 0; i < count; i++)
		rows[i] = sdv_row(request, "rows", i).at;
	if (value.at != NULL) {
		sdv_say_octets("value", value.at, value.len);
		sdv_say("value", "too late");
	}
	sdv_say_list("rows", rows, count);
	return "ok";
}

int main(void)
{
	static const struct sdv_hello hello = {
		"echo", "1", NULL, NULL, NULL, NULL, { { "echo", echo } } };

	return sdv_serve(&hello);
}
