// SPDX-License-Identifier: GPL-3.0-or-later
// fieldssaved.mjs REPORT RECORDINGS: what `fields=` saves. REPORT is what the part "requests" wrote, so the fields are those
// that were really sent; RECORDINGS is a folder of recorded whole answers of the host. Prints, for each list, the bytes of the
// recorded pages as they are and with the fields that we ask for, plain and compressed as they travel.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { filtered } from './fieldfilter.mjs';

const [reportFile, recordings] = process.argv.slice(2);
const report = JSON.parse(readFileSync(reportFile, 'utf8'));

// Where recorded pages of a list are, and what a row of it has.
const resources = [
    [/^GET \/repositories\/\{workspace\}$|\/forks$/, 'repositories', row => row.full_name && row.links],
    [/\/pullrequests(\/\{selected_user\})?$/, 'pullrequests', row => row.source && row.destination && row.title],
    [/\/pullrequests\/\{pull_request_id\}\/comments$/, 'pullrequest-comments', row => row.content && row.user],
    [/\/pullrequests\/\{pull_request_id\}\/tasks$/, 'pullrequest-tasks', row => row.content && row.state],
    [/\/activity$/, 'pullrequest-activity', row => row.update || row.approval || row.comment || row.changes_requested],
    [/\/commits$|\/filehistory\//, 'commits', row => row.hash && row.author && row.parents],
    [/\/refs\/branches$/, 'branches', row => row.name && row.target?.hash],
    [/\/refs\/tags$/, 'tags', row => row.name && row.target?.hash],
    [/\/statuses$/, 'commit-statuses', row => row.key && row.state],
    [/\/diffstat(\/\{spec\})?$/, 'pullrequest-diffstat', row => row.status && 'lines_added' in row],
    [/\/pipelines$/, 'pipelines', row => row.build_number && row.state],
    [/\/steps$/, 'pipeline-steps', row => row.uuid && row.state],
    [/\/workspaces$/, 'workspaces', row => row.workspace?.slug],
    [/\/projects$/, 'projects', row => row.key && row.links],
    [/\/hooks$/, 'webhooks-config', row => row.url && row.events],
];

// The JSON inside a recording: the answer itself, a mapping of WireMock, an HTTP message, or rows, one a line.
function answerIn(file) {
    const text = readFileSync(file, 'utf8');
    try {
        if (file.endsWith('.http'))
            return JSON.parse(text.slice(text.search(/\r?\n\r?\n/)));
        if (file.endsWith('.jsonl'))
            return { values: text.split('\n').filter(Boolean).map(line => JSON.parse(line)) };
        const json = JSON.parse(text);
        return json.response?.jsonBody ?? json;
    } catch {
        return null;
    }
}

function pagesOf(folder, isRow) {
    return readdirSync(path.join(recordings, folder))
        // Examples of the documentation are tidier than life.
        .filter(name => /\.(json|jsonl|http)$/.test(name) && !name.startsWith('openapi__'))
        .map(name => answerIn(path.join(recordings, folder, name)))
        .filter(page => Array.isArray(page?.values) && page.values.length && page.values.every(isRow));
}

const bytes = value => Buffer.byteLength(JSON.stringify(value));
const packed = value => gzipSync(JSON.stringify(value)).length;
const sum = (pages, measure) => pages.reduce((total, page) => total + measure(page), 0);

const rows = [];
const total = { before: 0, after: 0, packedBefore: 0, packedAfter: 0 };
const seen = new Set();
const whole = new Set();
const unrecorded = new Set();
for (const record of report.records) {
    if (record.method !== 'GET' || !record.operation)
        continue;
    const fields = new URLSearchParams(record.query).getAll('fields').join(',');
    const name = record.label.split('~')[0];
    const [, folder, isRow] = resources.find(([pattern]) => pattern.test(record.operation)) ?? [];
    // A list is what has rows, or what is one by its path where the description has no answer for it.
    if (record.said?.rows === undefined && !(folder && fields))
        continue;
    if (!fields) {
        whole.add(name);
        continue;
    }
    const pages = folder ? pagesOf(folder, isRow) : [];
    if (!pages.length) {
        unrecorded.add(name);
        continue;
    }
    if (seen.has(folder + fields))
        continue;
    seen.add(folder + fields);
    const kept = pages.map(page => filtered(page, fields));
    const one = {
        before: sum(pages, bytes), after: sum(kept, bytes), packedBefore: sum(pages, packed), packedAfter: sum(kept, packed),
    };
    for (const key of Object.keys(total))
        total[key] += one[key];
    const count = sum(pages, page => page.values.length);
    rows.push([name, `${pages.length} pages, ${count} rows`, one.before, one.after, share(one.before, one.after),
        share(one.packedBefore, one.packedAfter)]);
}
rows.push(['all', '', total.before, total.after, share(total.before, total.after), share(total.packedBefore, total.packedAfter)]);

function share(before, after) {
    return `${Math.round(100 * (1 - after / before))} %`;
}

console.log('| list | recorded | bytes whole | bytes asked for | saved | saved of gzip |\n|---|---|---:|---:|---:|---:|');
for (const row of rows)
    console.log(`| ${row.join(' | ')} |`);
console.log(`\nWith fields, but without a recorded page: ${[...unrecorded].join(', ') || 'none'}.`);
console.log(`Without fields: ${[...whole].join(', ') || 'none'}.`);
