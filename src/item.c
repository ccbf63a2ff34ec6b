#include "item.h"
#include "spec/wrote.h"

/*@ requires writable(w) && readable(value) && apart(w, value);
    requires form == SDA_TOKEN || form == SDA_QUOTED;
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, \old(value_image(form, text(value)))); */
static void write_value(enum sda_form form, struct sda_span value,
			struct sda_writer *w)
{
	if (form == SDA_TOKEN) {
		sda_writer_span(w, value);
		//@ assert bare: wrote{Pre, Here}(w, text{Pre}(value));
		return;
	}
	sda_writer_byte(w, '"');
	//@ assert open: wrote{Pre, Here}(w, snoc(empty, '"'));
	//@ assert kept: text(value) == text{Pre}(value);
	sda_writer_span(w, value);
	/*@ assert inside:
	      wrote{Pre, Here}(w, cat(snoc(empty, '"'), text{Pre}(value))); */
	sda_writer_byte(w, '"');
	/*@ assert quoted:
	      wrote{Pre, Here}(w, value_image(SDA_QUOTED, text{Pre}(value))); */
}

/*@ requires writable(w);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, first ? empty : snoc(snoc(empty, ','), ' ')); */
static void write_comma(bool first, struct sda_writer *w)
{
	if (first)
		return;
	sda_writer_byte(w, ',');
	sda_writer_byte(w, ' ');
}

/*@ requires is_ready(param) && writable(w);
    requires apart(w, param.name) && apart(w, param.value);
    terminates \true;
    assigns w->len, w->overflow, w->at[w->len .. w->room - 1];
    ensures wrote{Old, Here}(w, \old(param_sent(param))); */
static void write_param(struct sda_param param, struct sda_writer *w)
{
	sda_writer_span(w, param.name);
	//@ assert name: wrote{Pre, Here}(w, text{Pre}(param.name));
	sda_writer_byte(w, '=');
	//@ assert equal: wrote{Pre, Here}(w, snoc(text{Pre}(param.name), '='));
	//@ assert kept: text(param.value) == text{Pre}(param.value);
	write_value(param.form, param.value, w);
	/*@ assert whole: wrote{Pre, Here}(w, cat(snoc(text{Pre}(param.name),
	      '='), value_image(param.form, text{Pre}(param.value)))); */
}

size_t sda_item_size(struct sda_param param, bool first)
{
	size_t comma = first ? 0 : 2;
	size_t quotes = param.form == SDA_QUOTED ? 2 : 0;

	return comma + param.name.len + 1 + quotes + param.value.len;
}

void sda_item_write(struct sda_param param, bool first, struct sda_writer *w)
{
	write_comma(first, w);
	//@ assert name: text(param.name) == text{Pre}(param.name);
	//@ assert value: text(param.value) == text{Pre}(param.value);
	write_param(param, w);
}
