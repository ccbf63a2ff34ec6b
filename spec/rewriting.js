'use strict';

// A rewriting of a grammar loses no text when apg-js follows it.
//
// apg takes the first alternative that matches and the longest repetition, and
// never comes back to either. So the grammar is rewritten such that this loses
// nothing: each piece is joined with what has to follow it up to the end of the
// text ("From regexes to parsing expression grammars", Medeiros and others),
//
//     a ( b / c ) d       k1 = "a" k2       k2 = "b" k3 / "c" k3      k3 = "d" end
//     *a d                k4 = "a" k4 / k3
//
// so that an alternative matches only when all that follows matches too. What can
// match in one length only, wherever it stands, stays as it is: there no choice can
// matter. That is so when all its texts are of one length, or its alternatives of
// one length each and without a first octet in common.

const { ALT, CAT, REP, RNM, TRG, TBS, TLS } = require('apg-js').apgLib.ids;

// ---- the grammar as apg reads it ----------------------------------------------

// A set of octets in apg's notation, with as few ranges as can be.
function ranges(octets) {
    const found = [];
    for (const octet of [...new Set(octets)].sort((a, b) => a - b)) {
        const last = found[found.length - 1];
        if (last && last[1] === octet - 1) last[1] = octet;
        else found.push([octet, octet]);
    }
    return `( ${found.map(([first, end]) => `%d${first}-${end}`).join(' / ')} )`;
}

// Have sets of octets, each a list, no member in common?
function apart(sets) {
    const all = sets.flatMap((set) => [...new Set(set)]);
    return new Set(all).size === all.length;
}

// A piece of a rule: one of apg's operators and the rules it stands among.
class Piece {
    constructor(rules, operators, at) {
        this.rules = rules;
        this.operators = operators;
        this.at = at;
        Object.assign(this, operators[at]);
    }

    id() { return `${this.rules.indexOf(this.rule())},${this.at}`; }

    rule() { return this.rules.find((rule) => rule.opcodes === this.operators); }

    inside() {
        if (this.type === RNM) return [new Piece(this.rules, this.rules[this.index].opcodes, 0)];
        const places = this.type === REP ? [this.at + 1] : this.children || [];
        return places.map((at) => new Piece(this.rules, this.operators, at));
    }

    // The one length of all that matches, or NaN when there are several.
    width() {
        const widths = this.inside().map((piece) => piece.width());
        switch (this.type) {
        case ALT: return widths.every((width) => width === widths[0]) ? widths[0] : NaN;
        case CAT: return widths.reduce((sum, width) => sum + width, 0);
        case REP: return this.min === this.max ? this.min * widths[0] : NaN;
        case RNM: return widths[0];
        case TRG: return 1;
        default: return this.string.length;
        }
    }

    // The octets that what it matches can begin with.
    first() {
        const inside = this.inside();
        switch (this.type) {
        case TRG: return Array.from({ length: this.max - this.min + 1 }, (_, i) => this.min + i);
        case TBS: return this.string.slice(0, 1);
        case TLS: return [...Buffer.from(String.fromCharCode(...this.string.slice(0, 1))
            .toUpperCase()), ...this.string.slice(0, 1)];
        case CAT: return inside.slice(0, 1 + inside.findIndex((piece) => !piece.empty()))
            .flatMap((piece) => piece.first());
        default: return inside.flatMap((piece) => piece.first());
        }
    }

    // Can it match in one length only, wherever it stands?
    single() {
        const inside = this.inside();
        if (this.width() >= 0) return true;
        if (!inside.every((piece) => piece.single() && !piece.empty())) return false;
        if (this.type === ALT) return apart(inside.map((piece) => piece.first()));
        return this.type !== REP || this.min === this.max;
    }

    // The same in apg's notation, with the names of rules replaced.
    text() {
        if (this.width() === 1) return ranges(this.first());
        const texts = this.inside().map((piece) => piece.text());
        switch (this.type) {
        case ALT: return `( ${texts.join(' / ')} )`;
        case CAT: return `( ${texts.join(' ')} )`;
        case REP: return `( ${this.min}${texts[0]} )`;
        case RNM: return texts[0];
        case TBS: return `%d${this.string.join('.')}`;
        case TLS: return `"${String.fromCharCode(...this.string)}"`;
        default: throw new Error(`operator ${this.type} is none of RFC 5234`);
        }
    }

    // May it match nothing? Then it could be repeated for ever.
    empty() {
        const empty = this.inside().map((piece) => piece.empty());
        switch (this.type) {
        case ALT: return empty.some(Boolean);
        case REP: return this.min === 0 || empty[0];
        case CAT: case RNM: return empty.every(Boolean);
        default: return this.width() === 0;
        }
    }

    // Alternatives of alternatives are alternatives.
    alternatives() {
        if (this.type !== ALT && this.type !== RNM) return [this];
        return this.inside().flatMap((piece) => piece.alternatives());
    }
}

// Alternatives of which one at most matches, or each of one octet.
function choice(pieces) {
    const octets = pieces.filter((piece) => piece.width() === 1).flatMap((piece) => piece.first());
    const texts = pieces.filter((piece) => piece.width() !== 1).map((piece) => piece.text());
    if (octets.length) texts.unshift(ranges(octets));
    return `( ${texts.join(' / ')} )`;
}

// ---- the same language, rewritten -----------------------------------------------

class Rewriting {
    constructor() {
        this.names = new Map();
        this.lines = [];
    }

    // The name of the rule for a key; when new, of what `right` makes for the name.
    rule(key, right) {
        if (!this.names.has(key)) {
            const name = `k${this.names.size}`;
            this.names.set(key, name);
            const text = right(name);
            if (/^(k[0-9]+|end)$/.test(text)) this.names.set(key, text);
            else this.lines.push(`${name} = ${text}`);
        }
        return this.names.get(key);
    }

    // The name of a rule: the piece, then the rule `next`.
    named(piece, next) {
        return this.rule(`${piece.id()},${next}`, () => this.joined(piece, next));
    }

    joined(piece, next) {
        const all = piece.alternatives();
        const short = all.filter((one) => one.width() === 1);
        const long = all.filter((one) => one.width() !== 1 && one.single() && !one.empty());
        const firsts = [short.flatMap((one) => one.first()), ...long.map((one) => one.first())];
        const plain = apart(firsts) ? [...short, ...long] : short;
        const parts = all.filter((one) => !plain.includes(one)).map((one) => this.one(one, next));
        if (plain.length) parts.unshift(`${choice(plain)} ${next}`);
        return parts.length > 1 ? `( ${parts.join(' / ')} )` : parts[0];
    }

    one(piece, next) {
        if (piece.single()) return `${piece.text()} ${next}`;
        if (piece.type === REP) return this.repeated(piece, next);
        const [first, ...more] = piece.inside();
        return this.joined(first, more.reduceRight((then, part) => this.named(part, then), next));
    }

    repeated(piece, next) {
        const [part] = piece.inside();
        let then = piece.max === Infinity ? this.loop(piece, part, next)
            : this.some(piece, part, next);
        for (let i = 0; i < piece.min; i += 1) then = this.named(part, then);
        return then;
    }

    loop(piece, part, next) {
        if (part.empty()) throw new Error('a repetition of what may be empty');
        return this.rule(`${piece.id()},${next},loop`,
            (name) => `${this.joined(part, name)} / ${next}`);
    }

    some(piece, part, next) {
        let then = next;
        for (let i = piece.min; i < piece.max; i += 1) {
            const behind = then;
            then = this.rule(`${piece.id()},${next},${i}`,
                () => `${this.joined(part, behind)} / ${next}`);
        }
        return then;
    }
}

// The grammar of any number of texts, each with the number `end` behind it, in
// which `member` is what the first rule derives.
function rewritten(rules, end) {
    const rewriting = new Rewriting();
    const start = rewriting.named(new Piece(rules, rules[0].opcodes, 0), 'end');
    return ['texts = *( member / other )',
        `member = &${start} other`,
        `other = *%d0-255 %d${end}`,
        `end = %d${end}`,
        ...rewriting.lines, ''].join('\n');
}

module.exports = { rewritten };
