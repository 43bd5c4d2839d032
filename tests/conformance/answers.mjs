// SPDX-License-Identifier: GPL-3.0-or-later
// The answers that Prism makes from the description, read by the production parsers: the examples of the document, answers
// made from the schemas alone, every documented status, and random ones.
import { Judge, readDescription } from './judge.mjs';
import { Departures, runOperations } from './program.mjs';
import { Relay } from './relay.mjs';
import { methodOf } from './requests.mjs';

// Where the description leaves open what identifies a thing, its generators invent what no host sends: a pull request 0, a
// repository whose full name has no workspace, and an empty hash (they stumble over its pattern).
function sharpened(description) {
    const members = {
        id: { type: 'integer', minimum: 1, default: 4711 },
        full_name: { pattern: '^[a-z]{3,9}/[a-z-]{3,9}$', default: 'acme/web-shop' },
        hash: { pattern: '^[0-9a-f]{40}$', default: '4f2c9d1e8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c3d' },
    };
    const walk = node => {
        if (!node || typeof node !== 'object')
            return;
        for (const [name, sharper] of Object.entries(members)) {
            const member = node.properties?.[name];
            if (member && member.type === (sharper.type ?? 'string'))
                Object.assign(member, sharper);
        }
        Object.values(node).forEach(walk);
    };
    const copy = structuredClone(description);
    walk(copy);
    // A main branch is told by its name; as a whole branch it leads to a commit, that to its repository and so around again,
    // where the generator of random answers ends with its stack (in a RegExp, with the process).
    copy.components.schemas.repository.allOf[1].properties.mainbranch = {
        type: 'object', properties: { type: { type: 'string' }, name: { type: 'string' } }, required: ['type'],
    };
    return copy;
}

const rounds = 3; // Of random answers for each operation.

// What our client has to make of a documented status. Reads of logs take 404 and 416 for "nothing there yet".
const kinds = {
    400: ['Invalid'], 401: ['Unauthorized'], 403: ['Forbidden'], 404: ['NotFound', 'Gone'], 406: ['Invalid'],
    409: ['Conflict'], 410: ['Gone'], 416: ['value', 'Invalid'], 555: ['Server'],
};

// A row that can't be read is left out of a page, which is right, but not when the row is as it was promised.
function allRowsAreRead(one, answer) {
    if (one.outcome !== 'value' || one.rows === undefined)
        return true;
    return answer.rows === one.rows;
}

function isUnderstood(code, outcome, operation) {
    if (code < 300)
        return outcome === 'value';
    // A write that the host gave up on may have been carried out.
    return kinds[code]?.includes(outcome) || (code >= 500 && !operation.startsWith('GET ') && outcome === 'OutcomeUnknown');
}

export async function checkAnswers(context) {
    const departures = new Departures(context.departures.answers);
    const sharper = await readDescription(sharpened(context.description));
    const examples = new Judge(sharper);
    const schemas = new Judge(sharper, { ignoresExamples: true });
    await examples.listen();
    await schemas.listen();
    const relay = new Relay(sharper, examples);
    await relay.listen();
    const report = {};

    const pass = async (name, judge, prefer, labels, expects) => {
        relay.judge = judge;
        relay.prefer = prefer;
        relay.records = [];
        const results = await runOperations(context.program, [relay.base, ...labels]);
        let good = 0;
        for (const one of results) {
            const text = [name + ':', one.outcome, one.rows === undefined ? '' : `of ${one.rows} rows`, one.message, one.detail]
                .filter(Boolean).join(' ');
            const answer = relay.records.filter(record => record.label === one.label).at(-1)?.said;
            const said = answer?.status;
            if (expects(one, said) && allRowsAreRead(one, answer) || departures.allows(one.method, text))
                ++good;
            else
                context.fail(`${one.label}, answer ${said}, ${text}`);
        }
        report[name] = { prefer, results, records: relay.records };
        return { good, all: results.length };
    };

    const isValue = one => one.outcome === 'value';
    const first = await pass('examples', examples, '', [], isValue);
    const operationOf = new Map(relay.records.map(record => [record.label, record.operation]));
    console.log(`${first.good} of ${first.all} answers out of the document's examples are read`);
    const second = await pass('schemas', schemas, '', [], isValue);
    console.log(`${second.good} of ${second.all} answers out of its schemas are read`);

    let statuses = 0;
    let agreed = 0;
    for (const [code, labels] of labelsByStatus(context, operationOf)) {
        const outcome = await pass(`status ${code}`, examples, `code=${code}`, labels,
            (one, said) => said !== code || isUnderstood(code, one.outcome, operationOf.get(one.label)));
        statuses += outcome.all;
        agreed += outcome.good;
    }
    console.log(`${agreed} of ${statuses} documented statuses are understood`);

    const reads = [...operationOf].filter(([, operation]) => operation?.startsWith('GET ')).map(([label]) => label);
    let storm = 0;
    let survived = 0;
    for (let round = 0; round < rounds; ++round) {
        const outcome = await pass(`random ${round}`, schemas, 'dynamic=true', reads, isValue);
        storm += outcome.all;
        survived += outcome.good;
    }
    console.log(`${survived} of ${storm} random answers are read`);
    relay.close();

    for (const entry of departures.unused())
        context.fail(`departure no longer needed: ${JSON.stringify(entry)}`);
    return report;
}

// [404, [labels of operations that document it]], the successes that are no default among them.
function labelsByStatus(context, operationOf) {
    const labels = new Map();
    const seen = new Set();
    for (const [label, operation] of operationOf) {
        if (!operation || seen.has(operation + methodOf(label)))
            continue;
        seen.add(operation + methodOf(label));
        const [method, path] = operation.split(' ');
        for (const code of Object.keys(context.description.paths[path][method.toLowerCase()].responses)) {
            // Redirects and 304 say nothing without an address or a cache.
            if (/^\d+$/.test(code) && !(code >= 300 && code < 400))
                labels.set(Number(code), [...(labels.get(Number(code)) ?? []), label]);
        }
    }
    return [...labels].sort(([a], [b]) => a - b);
}
