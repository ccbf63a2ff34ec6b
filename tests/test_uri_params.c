/* The parameters and the headers of a SIP-URI. */

#include "uri_rows.h"

//= rfc3261#25.1-request-uri
static void three_parameters_have_a_token(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:a;transport=`"),
		TEXT("sip:a;TRANSPORT=%"),
		TEXT("sip:a;user=`x%"),
		TEXT("sip:a;User=%4"),
		TEXT("sip:a;method=`"),
		TEXT("sip:a;mEtHoD=%%"),
		TEXT("sip:a;user=[;user=`;user=%41"),
		TEXT("sip:a;transport=$;lr;method=I`?a=["),
		TEXT("sip:[::1];transport=sctp;user=ip;method=invite"),
	};
	static const struct sda_span refused[] = {
		TEXT("sip:a;transport=[`"), TEXT("sip:a;user=`["),
		TEXT("sip:a;method=(%"),    TEXT("sip:a;maddr=`"),
		TEXT("sip:a;ttl=`"),	    TEXT("sip:a;lr=`"),
		TEXT("sip:a;lr`"),	    TEXT("sip:a;xuser=`"),
		TEXT("sip:a;users=`"),	    TEXT("sip:a;use=`"),
		TEXT("sip:a;user%3d`"),	    TEXT("sip:a;tran%73port=`"),
		TEXT("sip:a;transport=`="), TEXT("sip:a;transport=`,"),
		TEXT("sip:a;transport`"),   TEXT("sip:a?user=`"),
		TEXT("sip:a?user=%"),	    TEXT("sip:user=`"),
		TEXT("x:a;user=`"),	    TEXT("sip:-;user=`"),
		TEXT("sip:a;user=;user=`"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

//= rfc3261#25.1-request-uri
static void parameters_are_names_with_values(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:[::1];a"),
		TEXT("sip:[::1];a=b"),
		TEXT("sip:[::1];[]/:&+$=[]/:&+$"),
		TEXT("sip:[::1];-_.!~*'()%41=%5B"),
		TEXT("sip:[::1];a;a;a=b;a=b"),
		TEXT("sip:[::1];ttl=256"),
		TEXT("sip:[::1];ttl=x"),
		TEXT("sip:[::1];maddr=-"),
		TEXT("sip:[::1];maddr=[::1]"),
		TEXT("sip:[::1];lr=1"),
	};
	static const struct sda_span refused[] = {
		TEXT("sip:[::1];"),	      TEXT("sip:[::1];="),
		TEXT("sip:[::1];=a"),	      TEXT("sip:[::1];a="),
		TEXT("sip:[::1];a=b=c"),      TEXT("sip:[::1];;a"),
		TEXT("sip:[::1];a;"),	      TEXT("sip:[::1];a,b"),
		TEXT("sip:[::1];a=;b"),	      TEXT("sip:[::1];a=?b=c"),
		TEXT("sip:[::1];a@"),	      TEXT("sip:[::1];%4"),
		TEXT("sip:[::1];transport="), TEXT("sip:[::1];user=?a=b"),
		TEXT("sip:[::1]a"),	      TEXT("sip:[::1]/"),
		TEXT("sip:[::1]&a"),	      TEXT("x://[::1];a"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

//= rfc3261#25.1-request-uri
static void headers_are_names_with_values(void **state)
{
	static const struct sda_span accepted[] = {
		TEXT("sip:[::1]?a=b"),
		TEXT("sip:[::1]?a="),
		TEXT("sip:[::1]?a=&b="),
		TEXT("sip:[::1]?[]/?:+$=[]/?:+$"),
		TEXT("sip:[::1]?"
		     "?=?"),
		TEXT("sip:[::1]?%41=%42&-_.!~*'()="),
		TEXT("sip:a?[="),
		TEXT("sip:u@a;b?c=]"),
	};
	static const struct sda_span refused[] = {
		TEXT("sip:[::1]?"),	    TEXT("sip:[::1]?a"),
		TEXT("sip:[::1]?=b"),	    TEXT("sip:[::1]?a=b&"),
		TEXT("sip:[::1]?a=b&c"),    TEXT("sip:[::1]?&a=b"),
		TEXT("sip:[::1]?a=b&&c=d"), TEXT("sip:[::1]?a=b=c"),
		TEXT("sip:[::1]?a=b;c"),    TEXT("sip:[::1]?a=b,c"),
		TEXT("sip:[::1]?a=@"),	    TEXT("sip:[::1]?%=a"),
		TEXT("sip:[::1]?a=%4"),	    TEXT("sip:[::1]?a=b;c?d=e"),
	};
	(void)state;
	ACCEPT(accepted);
	REJECT(refused);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(three_parameters_have_a_token),
		cmocka_unit_test(parameters_are_names_with_values),
		cmocka_unit_test(headers_are_names_with_values),
	};

	return cmocka_run_group_tests_name("uri_params", tests, NULL, NULL);
}
