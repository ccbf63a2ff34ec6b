/*
 * The protocol sdv/1, for functions that each answer one operation: from a
 * request, an object, to the members of the reply, another one or a promise of
 * one. They may throw refused(why) or unsupported(why).
 */
'use strict';

const fs = require('fs');
const readline = require('readline');

class Outcome extends Error {
	constructor(reply) {
		super(reply.outcome);
		this.reply = reply;
	}
}

/* The input is wrong; why is one of the classes of errors in flags.json. */
const refused = why => new Outcome({ outcome: 'reject', error: why });

/* The implementation cannot be asked this. */
const unsupported = why => new Outcome({ outcome: 'unsupported', reason: why });

/* A member, or a row of one, as octets; undefined when it is absent. */
function octets(request, name) {
	const decode = (text, coding) => Buffer.from(text, coding);
	const pick = (value, coding) => Array.isArray(value)
		? value.map(row => decode(row, coding)) : decode(value, coding);

	if (request[name + '_hex'] !== undefined)
		return pick(request[name + '_hex'], 'hex');
	return request[name] === undefined
		? undefined : pick(request[name], 'latin1');
}

/* The same as text; other octets than UTF-8 cannot be said in it. */
function text(request, name) {
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	const value = octets(request, name);

	if (value === undefined)
		return undefined;
	try {
		return Array.isArray(value)
			? value.map(row => decoder.decode(row))
			: decoder.decode(value);
	} catch (fault) {
		throw unsupported('no UTF-8');
	}
}

/* Texts, or octets, or a list of them, as members of a reply. */
function members(values) {
	const reply = {};

	for (const [name, value] of Object.entries(values)) {
		if (value === undefined || value === null)
			continue;
		const rows = [value].flat().map(row => Buffer.from(row));
		const plain = rows.every(row =>
			row.every(octet => octet >= 0x20 && octet <= 0x7e));
		const shown = rows.map(row =>
			row.toString(plain ? 'latin1' : 'hex'));
		reply[plain ? name : name + '_hex'] =
			Array.isArray(value) ? shown : shown[0];
	}
	return reply;
}

/* An operation that breaks is no refusal. */
async function run(operations, request) {
	const operation = operations[request.op];

	try {
		if (operation === undefined)
			throw unsupported('no such operation');
		return await operation(request);
	} catch (fault) {
		if (fault instanceof Outcome)
			return fault.reply;
		return { outcome: 'error', ...members({ reason: String(fault) }) };
	}
}

async function answer(hello, operations, request) {
	if (request.cmd === 'hello')
		return { ...hello, language: 'javascript', protocol: '1',
			ops: Object.keys(operations) };
	return request.cmd === 'run' ? run(operations, request) : { outcome: 'ok' };
}

/*
 * Answers line by line until stop. What the implementation prints goes to
 * standard error: standard output belongs to the protocol.
 */
async function serve(hello, operations) {
	process.stdout.write = process.stderr.write.bind(process.stderr);
	for await (const line of readline.createInterface({ input: process.stdin })) {
		const request = JSON.parse(line);
		if (request.cmd === 'stop')
			break;
		const reply = await answer(hello, operations, request);
		fs.writeSync(1, JSON.stringify({ id: request.id, ...reply }) + '\n');
	}
	process.exit(0);
}

module.exports = { refused, unsupported, octets, text, members, serve };
