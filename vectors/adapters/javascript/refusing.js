/* The other end of a SIP client: what refuses its request, and what it sends. */
'use strict';

/* Header lines of a message, unfolded, as pairs of name and value. */
function headers(message) {
	return message.split('\r\n\r\n')[0].replace(/\r\n[ \t]+/g, ' ')
		.split('\r\n').slice(1).map(line => line.match(/^([^:]*?) *: *(.*)$/s))
		.filter(Boolean).map(([, name, value]) => [name, value]);
}

/* The 401 that asks by challenges. */
function refusal(message, challenges) {
	const kept = headers(message).filter(([name]) =>
		/^(via|from|to|call-id|cseq)$/i.test(name));

	return ['SIP/2.0 401 Unauthorized',
		...kept.map(([name, value]) => name + ': ' + value
			+ (/^to$/i.test(name) ? ';tag=2' : '')),
		...challenges.map(value => 'WWW-Authenticate: ' + value),
		'Content-Length: 0', '', ''].join('\r\n');
}

/* The credentials in a request. */
function credentials(message) {
	return { headers: headers(message).filter(([name]) =>
		/^authorization$/i.test(name)).map(([, value]) => value) };
}

module.exports = { refusal, credentials };
