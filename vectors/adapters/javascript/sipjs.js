#!/usr/bin/env node
/*
 * SIP.js behind the protocol sdv/1: its grammar, and a user agent over a
 * transport that answers its first request with the challenges and keeps the
 * second.
 */
'use strict';

const { refused, unsupported, text, members, serve } = require('./sdv.js');
const { refusal, credentials } = require('./refusing.js');

/* Of stale, algorithm and qop it gives what they mean, not their text. */
const params = ['realm', 'nonce', 'opaque'];

let SIP;

function parseChallenge(request) {
	const read = SIP.Grammar.parse(text(request, 'value'), 'WWW_Authenticate');
	const given = {};

	if (read === -1)
		throw refused('syntax');
	for (const name of params)
		given[name] = read[name];
	return { outcome: 'ok', ...members(given) };
}

/* What its user agent needs of a transport; nothing leaves it. */
class Transport {
	constructor() {
		this.protocol = 'UDP';
		this.state = 'Connected';
		this.sent = [];
	}

	async connect() {}
	async disconnect() {}
	async dispose() {}
	isConnected() { return true; }
	async send(message) { this.sent.push(message); }
}

function makeAgent(request) {
	return new SIP.UserAgent({
		uri: SIP.UserAgent.makeURI('sip:alice@example.com'),
		authorizationUsername: text(request, 'username'),
		authorizationPassword: text(request, 'password'),
		transportConstructor: Transport, logBuiltinEnabled: false,
	});
}

/* The second request, the one after the refusal; undefined if there is none. */
function ask(request, agent) {
	const core = agent.userAgentCore;
	const own = agent.configuration.uri;
	const uri = SIP.UserAgent.makeURI(text(request, 'uri'));
	const method = text(request, 'method');
	const body = text(request, 'body');

	if (uri === undefined)
		throw unsupported('its uri is a SIP-URI');
	const message = core.makeOutgoingRequestMessage(method, uri, own, own, {},
		[], body && { contentDisposition: 'render',
			contentType: 'text/plain', content: body });
	method === 'INVITE' ? core.invite(message) : core.request(message);
	const sent = agent.transport.sent;
	agent.transport.onMessage(refusal(sent.shift(),
		text(request, 'challenges') || []));
	return sent.find(one => one.startsWith(method + ' '));
}

async function clientRespond(request) {
	if (request.for_realm !== undefined)
		throw unsupported('its password is for all realms');
	const agent = makeAgent(request);
	await agent.start();
	const second = ask(request, agent);
	await agent.stop();
	return second === undefined ? { outcome: 'decline' }
		: { outcome: 'answer', ...members(credentials(second)) };
}

async function main() {
	SIP = await import(require.resolve('sip.js'));
	await serve({
		name: 'SIP.js', version: require('sip.js/package.json').version,
		algorithms: ['MD5'],
		qop: ['auth', 'auth-int'], features: [],
		params: params.map(name => 'parse.challenge/' + name),
	}, { 'parse.challenge': parseChallenge, 'client.respond': clientRespond });
}

main();
