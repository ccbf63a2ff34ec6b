#!/usr/bin/env node
/*
 * JsSIP behind the protocol sdv/1: its grammar, and a user agent over a socket
 * that answers its first request with the challenges and keeps the second.
 */
'use strict';

const JsSIP = require('jssip');
const RequestSender = require('jssip/lib/RequestSender');
const { OutgoingRequest } = require('jssip/lib/SIPMessage');
const { refused, unsupported, text, members, serve } = require('./sdv.js');
const { refusal, credentials } = require('./refusing.js');

/* Of stale, algorithm and qop it gives what they mean, not their text. */
const params = ['realm', 'nonce', 'opaque'];

function parseChallenge(request) {
	const read = JsSIP.Grammar.parse(text(request, 'value'),
		'WWW_Authenticate');
	const given = {};

	if (read === -1)
		throw refused('syntax');
	for (const name of params)
		given[name] = read[name];
	return { outcome: 'ok', ...members(given) };
}

/* The part of a socket that its transport uses; nothing leaves it. */
class Socket {
	constructor() {
		this.url = 'udp://192.0.2.1';
		this.sip_uri = 'sip:192.0.2.1;transport=udp';
		this.via_transport = 'UDP';
		this.sent = [];
	}

	connect() { this.onconnect(); }
	disconnect() {}
	send(message) { return this.sent.push(String(message)) > 0; }
}

/* The second request, the one after the refusal; undefined if there is none. */
function ask(request, socket, agent) {
	const uri = JsSIP.URI.parse(text(request, 'uri'));
	const method = text(request, 'method');

	if (uri === undefined)
		throw unsupported('its uri is a SIP-URI');
	const body = text(request, 'body');
	const sender = new RequestSender(agent,
		new OutgoingRequest(method, uri, agent, null,
			body ? ['Content-Type: text/plain'] : [], body), {});
	sender.send();
	socket.ondata(refusal(socket.sent.shift(),
		text(request, 'challenges') || []));
	return socket.sent.find(sent => sent.startsWith(method + ' '));
}

function clientRespond(request) {
	if (request.for_realm !== undefined)
		throw unsupported('its password is for all realms');
	const socket = new Socket();
	const agent = new JsSIP.UA({
		sockets: [socket], uri: 'sip:alice@example.com', register: false,
		authorization_user: text(request, 'username'),
		password: text(request, 'password'),
	});
	agent.start();
	const second = ask(request, socket, agent);
	agent.stop();
	return second === undefined ? { outcome: 'decline' }
		: { outcome: 'answer', ...members(credentials(second)) };
}

serve({
	name: 'JsSIP', version: JsSIP.version, algorithms: ['MD5'],
	qop: ['auth', 'auth-int'], features: [],
	params: params.map(name => 'parse.challenge/' + name),
}, { 'parse.challenge': parseChallenge, 'client.respond': clientRespond });
