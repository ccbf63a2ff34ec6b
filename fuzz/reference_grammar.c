#include <string.h>
#include "reference_grammar.h"

/*
 * One letter for each byte, rows of 16: t token, w white space, r CR, n LF,
 * q qdtext that is no token, x only after a backslash, c UTF8-CONT, 2-6 first
 * byte of so many, z never; = , " and \ stand for themselves.
 */
static const char class_of[256 + 1] = "xxxxxxxxxwnxxrxx"
				      "xxxxxxxxxxxxxxxx"
				      "wt\"qqtqtqqtt,ttq"
				      "ttttttttttqqq=qq"
				      "qttttttttttttttt"
				      "tttttttttttq\\qqt"
				      "tttttttttttttttt"
				      "tttttttttttqqqtx"
				      "cccccccccccccccc"
				      "cccccccccccccccc"
				      "cccccccccccccccc"
				      "cccccccccccccccc"
				      "2222222222222222"
				      "2222222222222222"
				      "3333333333333333"
				      "44444444555566zz";

/*
 * X, X_WSP, X_CR, X_LF, X_FOLDED: at X, after white space there, inside its
 * fold, after the fold.
 */
enum state {
	DEAD,
	START,
	SCHEME,
	GAP_WSP,
	GAP_CR,
	GAP_LF,
	GAP_FOLDED,
	NAME,
	NAME_WSP,
	NAME_CR,
	NAME_LF,
	NAME_FOLDED,
	EQUAL,
	EQUAL_WSP,
	EQUAL_CR,
	EQUAL_LF,
	EQUAL_FOLDED,
	LDQUOT_CR,
	LDQUOT_LF,
	LDQUOT_FOLDED,
	TOKEN,
	OPEN,
	QUOTED,
	QUOTED_CR,
	QUOTED_LF,
	BACKSLASH,
	UTF8_1,
	UTF8_2,
	UTF8_3,
	UTF8_4,
	UTF8_5,
	CLOSED,
	VALUE_WSP,
	VALUE_CR,
	VALUE_LF,
	VALUE_FOLDED,
	COMMA,
	COMMA_WSP,
	COMMA_CR,
	COMMA_LF,
	COMMA_FOLDED,
	STATES
};

#define IN_QUOTES                                                              \
	{                                                                      \
		['t'] = QUOTED, ['q'] = QUOTED, ['w'] = QUOTED,                \
		['='] = QUOTED, [','] = QUOTED, ['r'] = QUOTED_CR,             \
		['\\'] = BACKSLASH, ['"'] = CLOSED, ['2'] = UTF8_1,            \
		['3'] = UTF8_2, ['4'] = UTF8_3, ['5'] = UTF8_4, ['6'] = UTF8_5 \
	}

static const uint8_t next[STATES][128] = {
	[START] = { ['t'] = SCHEME },
	[SCHEME] = { ['t'] = SCHEME, ['w'] = GAP_WSP, ['r'] = GAP_CR },
	[GAP_WSP] = { ['w'] = GAP_WSP, ['r'] = GAP_CR, ['t'] = NAME },
	[GAP_CR] = { ['n'] = GAP_LF },
	[GAP_LF] = { ['w'] = GAP_FOLDED },
	[GAP_FOLDED] = { ['w'] = GAP_FOLDED, ['t'] = NAME },

	[NAME] = { ['t'] = NAME,
		   ['w'] = NAME_WSP,
		   ['r'] = NAME_CR,
		   ['='] = EQUAL },
	[NAME_WSP] = { ['w'] = NAME_WSP, ['r'] = NAME_CR, ['='] = EQUAL },
	[NAME_CR] = { ['n'] = NAME_LF },
	[NAME_LF] = { ['w'] = NAME_FOLDED },
	[NAME_FOLDED] = { ['w'] = NAME_FOLDED, ['='] = EQUAL },

	[EQUAL] = { ['w'] = EQUAL_WSP,
		    ['r'] = EQUAL_CR,
		    ['t'] = TOKEN,
		    ['"'] = OPEN },
	[EQUAL_WSP] = { ['w'] = EQUAL_WSP,
			['r'] = EQUAL_CR,
			['t'] = TOKEN,
			['"'] = OPEN },
	[EQUAL_CR] = { ['n'] = EQUAL_LF },
	[EQUAL_LF] = { ['w'] = EQUAL_FOLDED },
	[EQUAL_FOLDED] = { ['w'] = EQUAL_FOLDED,
			   ['r'] = LDQUOT_CR,
			   ['t'] = TOKEN,
			   ['"'] = OPEN },
	/* a second fold is the quoted-string's own SWS */
	[LDQUOT_CR] = { ['n'] = LDQUOT_LF },
	[LDQUOT_LF] = { ['w'] = LDQUOT_FOLDED },
	[LDQUOT_FOLDED] = { ['w'] = LDQUOT_FOLDED, ['"'] = OPEN },

	[TOKEN] = { ['t'] = TOKEN,
		    ['w'] = VALUE_WSP,
		    ['r'] = VALUE_CR,
		    [','] = COMMA },
	[OPEN] = IN_QUOTES,
	[QUOTED] = IN_QUOTES,
	[QUOTED_CR] = { ['n'] = QUOTED_LF },
	[QUOTED_LF] = { ['w'] = QUOTED },
	[BACKSLASH] = { ['t'] = QUOTED,
			['q'] = QUOTED,
			['w'] = QUOTED,
			['x'] = QUOTED,
			['='] = QUOTED,
			[','] = QUOTED,
			['"'] = QUOTED,
			['\\'] = QUOTED },
	[UTF8_5] = { ['c'] = UTF8_4 },
	[UTF8_4] = { ['c'] = UTF8_3 },
	[UTF8_3] = { ['c'] = UTF8_2 },
	[UTF8_2] = { ['c'] = UTF8_1 },
	[UTF8_1] = { ['c'] = QUOTED },
	[CLOSED] = { ['w'] = VALUE_WSP, ['r'] = VALUE_CR, [','] = COMMA },

	[VALUE_WSP] = { ['w'] = VALUE_WSP, ['r'] = VALUE_CR, [','] = COMMA },
	[VALUE_CR] = { ['n'] = VALUE_LF },
	[VALUE_LF] = { ['w'] = VALUE_FOLDED },
	[VALUE_FOLDED] = { ['w'] = VALUE_FOLDED, [','] = COMMA },
	[COMMA] = { ['w'] = COMMA_WSP, ['r'] = COMMA_CR, ['t'] = NAME },
	[COMMA_WSP] = { ['w'] = COMMA_WSP, ['r'] = COMMA_CR, ['t'] = NAME },
	[COMMA_CR] = { ['n'] = COMMA_LF },
	[COMMA_LF] = { ['w'] = COMMA_FOLDED },
	[COMMA_FOLDED] = { ['w'] = COMMA_FOLDED, ['t'] = NAME },
};

bool reference_is(uint8_t byte, char letter)
{
	return class_of[byte] == letter;
}

/* Notes what the step from one state to another at offset i says. */
static void note(struct reference *out, uint8_t from, uint8_t to, size_t i)
{
	struct reference_param *param = &out->param[out->count];

	if (from == to)
		return;
	if (from == SCHEME)
		out->scheme_end = i;
	if (to == NAME)
		param->name = i;
	if (from == NAME)
		param->name_end = i;
	if (to == TOKEN || to == OPEN) {
		param->value = to == OPEN ? i + 1 : i;
		param->quoted = to == OPEN;
	}
	if (from == TOKEN || to == CLOSED) {
		param->value_end = i;
		out->count++;
	}
}

bool reference_read(const uint8_t *text, size_t size, struct reference *out)
{
	uint8_t state = START;

	out->count = 0;
	for (size_t i = 0; i < size; i++) {
		uint8_t to = next[state][(uint8_t)class_of[text[i]]];
		if (to == DEAD)
			return false;
		note(out, state, to, i);
		state = to;
	}
	if (state == TOKEN)
		note(out, TOKEN, VALUE_WSP, size);
	return state == TOKEN || state == CLOSED;
}

static bool is_letter(uint8_t c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

bool reference_spells(const uint8_t *text, size_t size, const char *word)
{
	if (size != strlen(word))
		return false;
	for (size_t i = 0; i < size; i++) {
		uint8_t wanted = (uint8_t)word[i];
		uint8_t other = is_letter(wanted) ? wanted ^ 32 : wanted;
		if (text[i] != wanted && text[i] != other)
			return false;
	}
	return true;
}
