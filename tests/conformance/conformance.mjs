// SPDX-License-Identifier: GPL-3.0-or-later
// conformance.mjs DESCRIPTION PART SOURCES OPERATIONS WINDLASS REPORT
//
// PART is "requests" (is what we send right by the description?), "answers" (do we read what the description promises?) or
// "demo" (does our stand-in answer as the description says?). Exit code 1 when something is not as expected; what is expected
// otherwise than the description says stands in departures.json, with reasons.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readDescription } from './judge.mjs';
import { checkAnswers } from './answers.mjs';
import { checkDemo } from './demo.mjs';
import { checkRequests } from './requests.mjs';

const [description, part, sources, operations, windlass, report] = process.argv.slice(2);
const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const data = name => JSON.parse(readFileSync(path.join(here, name), 'utf8'));

const parts = { requests: checkRequests, answers: checkAnswers, demo: checkDemo };
if (!parts[part]) {
    console.error(`There is no part "${part}".`);
    process.exit(2);
}

const began = Date.now();
const context = {
    recordings: path.join(path.dirname(description), '../fixtures'),
    description: JSON.parse(readFileSync(description, 'utf8')),
    known: () => readDescription(description),
    sources, program: operations, windlass,
    departures: data('departures.json'),
    wanted: data('wanted.json'),
    failures: [],
    fail(text) { this.failures.push(text); },
};
const outcome = await parts[part](context);
writeFileSync(report, JSON.stringify(outcome, null, 1));
for (const failure of context.failures)
    console.log(`FAIL ${failure}`);
console.log(`${context.failures.length} failures, ${Math.round((Date.now() - began) / 100) / 10} s, report in ${report}`);
process.exit(context.failures.length ? 1 : 0);
