'use strict';

// A second recogniser judges the texts of suites: the parser apg-js of npm, which
// reads spec/sip-digest.abnf by itself and shares nothing with spec/abnf.py.
//
// usage: NODE_PATH=FOLDER/node_modules node spec/apg.js FILE.suite...
//
// apg cannot follow the grammar as it stands: rewriting.js says how it is changed.

const fs = require('fs');
const path = require('path');
const { apgApi, apgLib } = require('apg-js');

const { rewritten } = require('./rewriting');

const { ACTIVE, MATCH, NOMATCH } = apgLib.ids;
const GRAMMAR = process.env.ABNF || path.join(__dirname, 'sip-digest.abnf');
const TOGETHER = 500;      // texts of one input
const SHOWN = 20;          // disagreements of one suite that are printed
const LONGEST = 2048;      // octets of a text
const END = 256;

function generate(text, strict) {
    const api = new apgApi(text.replace(/\r?\n/g, '\r\n'));
    for (const step of ['scan', 'parse', 'translate']) {
        api[step](strict);
        if (api.errors.length) throw new Error(api.errorsToAscii());
    }
    return api.rules;
}

// ---- the judgement ----------------------------------------------------------------

class Recogniser {
    constructor(rule) {
        const grammar = fs.readFileSync(GRAMMAR, 'latin1');
        const rules = generate(rewritten(generate(`start = ${rule}\n${grammar}`, true), END));
        this.grammar = { grammarObject: 'grammarObject', rules, udts: [] };
        this.parser = new apgLib.parser();
        this.parser.callbacks.member = (state, chars, at) => this.member(state, at);
        this.failed = new Uint32Array(LONGEST * rules.length);
        this.number = 0;
        for (const { lower, index } of rules.filter((one) => /^k[0-9]/.test(one.lower))) {
            this.parser.callbacks[lower] = (state, chars, at) => this.once(state, at, index);
        }
    }

    member(state, at) {
        if (state.state === ACTIVE) {
            this.number += 1;
            this.from = at;
        } else this.verdicts.push(state.state === MATCH);
    }

    // A rule that failed somewhere need not be tried there again: only time changes.
    once(state, at, index) {
        const place = index * LONGEST + at - this.from;
        if (state.state === NOMATCH) this.failed[place] = this.number;
        else if (state.state === ACTIVE && this.failed[place] === this.number) {
            state.state = NOMATCH;
        }
    }

    judge(texts) {
        this.verdicts = [];
        const all = texts.flatMap((text) => [...text, END]);
        const result = this.parser.parse(this.grammar, 0, all);
        if (!result.success || this.verdicts.length !== texts.length) {
            throw new Error('apg lost a text');
        }
        return this.verdicts;
    }
}

function judgeSuite(file) {
    const lines = fs.readFileSync(file, 'latin1').trimEnd().split('\n');
    const [, name, rule] = lines[0].match(/^# ([^:]*): (.*)$/);
    const rows = lines.filter((line) => line[0] !== '#');
    const recogniser = new Recogniser(rule);
    let wrong = 0;
    for (let at = 0; at < rows.length; at += TOGETHER) {
        const some = rows.slice(at, at + TOGETHER);
        const texts = some.map((row) => Buffer.from(row.slice(2), 'hex'));
        if (texts.some((text) => text.length >= LONGEST)) throw new Error(`${file}: a long text`);
        recogniser.judge(texts).forEach((accepted, i) => {
            if (accepted === (some[i][0] === '+')) return;
            wrong += 1;
            if (wrong <= SHOWN) {
                console.log(`FAIL ${name}: apg ${accepted ? 'accepts' : 'refuses'} `
                    + JSON.stringify(texts[i].toString('latin1')));
            }
        });
    }
    console.log(`${name}: ${rows.length} strings judged by apg, ${wrong} disagreements`);
    return [rows.length - wrong, wrong];
}

function main(files) {
    const sums = files.map(judgeSuite);
    const [passed, failed] = [0, 1].map((i) => sums.reduce((sum, one) => sum + one[i], 0));
    console.log(`${passed} passed, ${failed} failed`);
    return passed > 0 && failed === 0 ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
