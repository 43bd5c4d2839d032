// SPDX-License-Identifier: GPL-3.0-or-later
// What our demo server answers, judged by Prism's proxy: the description knows how each answer has to look.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import { Judge } from './judge.mjs';
import { Departures, runOperations } from './program.mjs';
import { Relay } from './relay.mjs';
import { methodOf } from './requests.mjs';

export async function checkDemo(context) {
    const state = mkdtempSync(path.join(tmpdir(), 'windlass-conformance-'));
    const demo = spawn(context.windlass, ['--demo-server', '--demo-state', state], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
        const base = await firstLine(demo);
        const known = await context.known();
        const judge = new Judge(known, { upstream: base });
        await judge.listen();
        const relay = new Relay(known, judge);
        relay.upstream = base;
        await relay.listen();
        const results = await runOperations(context.program, [relay.base, '--keep'], 'windlass-demo');
        relay.close();
        return judged(context, results, relay.records);
    } finally {
        const ended = new Promise(resolve => demo.on('close', resolve));
        demo.kill();
        await ended;
        rmSync(state, { recursive: true, force: true });
    }
}

function firstLine(demo) {
    return new Promise((resolve, reject) => {
        readline.createInterface({ input: demo.stdout }).once('line', resolve);
        demo.on('error', reject);
        demo.on('exit', code => reject(new Error(`The demo server ended with ${code} before it answered.`)));
    });
}

// Some reads make "nothing there" of a 404, which is as well what a path gets that nobody serves.
function isUnserved(record) {
    return record?.said?.status === 404 && record.said.body.includes('There is no API hosted at this URL');
}

function judged(context, results, records) {
    const outcomes = new Departures(context.departures.demoOutcomes);
    let unserved = 0;
    for (const one of results) {
        const isMissing = isUnserved(records.find(record => record.label === one.label));
        if (one.outcome === 'value' && !isMissing)
            continue;
        const text = one.outcome === 'value' ? 'value of a path that is not served'
                                             : `${one.outcome} ${one.status} ${one.message} ${one.detail}`.trim();
        if (outcomes.allows(one.label, text))
            ++unserved;
        else
            context.fail(`${one.label}: ${text}`);
    }

    const departures = new Departures(context.departures.demo);
    let good = 0;
    let declared = 0;
    for (const record of records) {
        const found = record.violations.filter(text => !text.startsWith('request'));
        const wrong = found.filter(text => !departures.allows(methodOf(record.label), text));
        declared += found.length - wrong.length;
        if (!found.length && record.operation)
            ++good;
        for (const text of wrong)
            context.fail(`${record.label}: ${record.method} ${record.path} -> ${record.status}: ${text}`);
    }
    checkEvidence(context);
    for (const entry of [...outcomes.unused(), ...departures.unused()])
        context.fail(`departure no longer needed: ${JSON.stringify(entry)}`);
    const unknown = records.filter(record => !record.operation).length;
    console.log(`${results.length} operations in the demo workspace, ${unserved} declared as not served, `
        + `${records.length} answers: ${good} wholly as described, ${unknown} to paths that the description does not have, `
        + `${declared} places where the host is known to differ, ${context.failures.length} that are wrong`);
    return { results, records };
}

// Where our server departs it has to do as the host does: an entry names the recorded answer that shows it.
function checkEvidence(context) {
    for (const entry of context.departures.demo.filter(entry => entry.recorded && existsSync(context.recordings))) {
        const text = readFileSync(path.join(context.recordings, entry.recorded.file), 'utf8');
        const keys = entry.recorded.at.split('.');
        const holder = keys.slice(0, -1).reduce((at, key) => at?.[key], JSON.parse(text));
        if (!holder || !(keys.at(-1) in holder))
            context.fail(`${entry.recorded.file} has no ${entry.recorded.at}, which was to show: ${entry.reason}`);
    }
}
