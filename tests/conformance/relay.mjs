// SPDX-License-Identifier: GPL-3.0-or-later
// Stands between the program under test and Prism: writes down what was asked and what Prism says of it. The program puts
// the name of the operation before each path ("/pullRequests.list/repositories/…"); here it is taken off again.
import http from 'node:http';
import { findOperation, send, split, words } from './judge.mjs';

export class Relay {
    constructor(operations, judge) {
        this.operations = operations;
        this.judge = judge;
        this.records = [];
        this.prefer = '';     // For Prism's mock: "code=404", "dynamic=true".
        this.upstream = null; // Address of the server behind Prism, which its answers name.
        this.server = http.createServer((request, answer) => {
            this.handle(request, answer).catch(error => {
                answer.writeHead(500, { 'content-type': 'text/plain' });
                answer.end(String(error.stack ?? error));
                this.records.push({ label: request.url.split('/')[1], status: 500, violations: [`relay: ${error}`] });
            });
        });
    }

    listen() {
        return new Promise(resolve => this.server.listen(0, '127.0.0.1', () => {
            this.base = `http://127.0.0.1:${this.server.address().port}`;
            resolve();
        }));
    }

    close() {
        this.server.closeAllConnections?.();
        this.server.close();
    }

    async handle(request, answer) {
        const pieces = [];
        for await (const piece of request)
            pieces.push(piece);
        const body = Buffer.concat(pieces);
        const slash = request.url.indexOf('/', 1);
        const label = decodeURIComponent(request.url.slice(1, slash));
        const target = request.url.slice(slash);
        const [pathname, query] = split(target);
        const operation = findOperation(this.operations, request.method, this.upstream ? inOneSegment(pathname) : pathname);

        const headers = { ...request.headers };
        for (const own of ['host', 'connection', 'accept-encoding', 'content-length', 'transfer-encoding'])
            delete headers[own];
        if (this.prefer)
            headers.prefer = this.prefer;
        const verdict = await this.ask(request.method, this.upstream ? unfiltered(target) : target, headers, body);
        const violations = verdict.violations.map(words);
        this.records.push({
            label, method: request.method, path: pathname, query, body: body.toString('utf8'),
            operation: operation ? `${request.method} ${operation.path}` : null,
            status: verdict.upstream?.status ?? verdict.status, violations: [...new Set(violations)],
        });
        const record = this.records.at(-1);
        const said = this.upstream ? await this.filtered(verdict, request.method, target, headers)
                                   : await this.mended(verdict, request.method, target, headers, body);
        record.said = { status: said.status, rows: rowsOf(said), body: said.body.toString('utf8').slice(0, 20_000) };
        if (this.upstream)
            this.passOn(said, label, answer);
        else
            this.write(said, record, answer);
    }

    ask(method, target, headers, body) {
        const isWrite = method !== 'GET' && method !== 'HEAD';
        const length = body.length || isWrite ? { 'content-length': body.length } : {};
        return this.judge.ask(method, this.upstream ? inOneSegment(target) : target, { ...headers, ...length },
            body.length ? body : null, split(target)[0]);
    }

    // The description has no words for a part of an answer: the whole is judged, and the program gets what it asked for.
    async filtered(verdict, method, target, headers) {
        if (method !== 'GET' || unfiltered(target) === target)
            return verdict.upstream ?? verdict;
        const [pathname, query] = split(target);
        const base = new URL(this.upstream);
        return send(new URL(base.pathname + pathname, base), query, method, { ...headers, host: base.host }, null);
    }

    // A request that departs from the description gets no example from the mock. For the answer's sake it is asked again
    // with the members that Prism misses, and without the body or parameter that the description does not know.
    async mended(verdict, method, target, headers, body) {
        for (let round = 0; round < 4 && verdict.violations.length; ++round) {
            let json = null;
            try {
                json = JSON.parse(body.toString('utf8'));
            } catch {
                json = {};
            }
            let isChanged = false;
            for (const violation of verdict.violations) {
                const missing = /required property '([^']+)'/.exec(violation.message);
                if (missing && violation.location[1] === 'body') {
                    const place = violation.location.slice(2).reduce((at, key) => at?.[key], json);
                    if (place && typeof place === 'object') {
                        place[missing[1]] = 'x';
                        isChanged = true;
                    }
                } else if (/content.type/i.test(violation.message)) {
                    json = null;
                    isChanged = true;
                } else if (violation.location[1] === 'query') {
                    const [pathname, query] = split(target);
                    const parameters = new URLSearchParams(query);
                    parameters.delete(violation.location[2]);
                    target = `${pathname}?${parameters}`;
                    isChanged = true;
                }
            }
            if (!isChanged)
                break;
            body = Buffer.from(json === null ? '' : JSON.stringify(json));
            verdict = await this.ask(method, target, headers, body);
        }
        return verdict;
    }

    write(verdict, record, answer) {
        const headers = {};
        for (const [name, value] of Object.entries(verdict.headers)) {
            if (!/^(sl-violations|connection|keep-alive|transfer-encoding|content-length|date)$/.test(name))
                headers[name] = value;
        }
        Object.assign(headers, locationOf(record, verdict.status, `${this.base}/${encodeURIComponent(record.label)}`));
        answer.writeHead(verdict.status, headers);
        answer.end(verdict.body);
    }

    // Our server's answers name its own address; the program has to come back through here.
    passOn(said, label, answer) {
        const here = `${this.base}/${encodeURIComponent(label)}`;
        const headers = { ...said.headers };
        for (const name of ['connection', 'keep-alive', 'transfer-encoding', 'content-length'])
            delete headers[name];
        if (headers.location)
            headers.location = headers.location.replace(this.upstream, here);
        let body = said.body;
        if (/json/.test(headers['content-type'] ?? ''))
            body = Buffer.from(body.toString('utf8').replaceAll(this.upstream, here));
        answer.writeHead(said.status, headers);
        answer.end(body);
    }
}

// A parameter of OpenAPI is one segment; files in folders, and the comparisons that pull requests lead to, have slashes.
// For the judge they are encoded; the server is asked as the program asked.
function inOneSegment(target) {
    const [, before, rest, query] = /^(\/repositories\/[^/]+\/[^/]+\/(?:src\/[^/]+|filehistory\/[^/]+|diff|diffstat|patch|file-conflicts)\/)([^?]+)(\?.*)?$/
        .exec(target) ?? [];
    return before ? before + rest.replace(/\//g, '%2F') + (query ?? '') : target;
}

function unfiltered(target) {
    const [pathname, query] = split(target);
    const kept = query.split('&').filter(part => part && !part.startsWith('fields='));
    return kept.length ? `${pathname}?${kept.join('&')}` : pathname;
}

function rowsOf(answer) {
    try {
        return JSON.parse(answer.body.toString('utf8')).values?.length;
    } catch {
        return undefined;
    }
}

// The description has no headers for its redirects and for merges that go on by themselves, and for attachments one without
// an address; the host sends a Location.
function locationOf({ operation, path }, status, here) {
    const [, repository, kind] = /^(.*)\/pullrequests\/\d+\/(diff|patch|diffstat|conflicts)$/.exec(path) ?? [];
    if (status === 302 && kind) {
        const place = kind === 'conflicts' ? 'file-conflicts' : kind;
        return { location: `${here}${repository}/${place}/4f2c9d1e8a7b%0D0b9d4c1e3d2a` };
    }
    const [, tracked] = /^(.*)\/issues\/\d+\/attachments\/[^/]+$/.exec(path) ?? [];
    if (status === 302 && tracked)
        return { location: `${here}${tracked}/diff/4f2c9d1e8a7b` };
    if (status === 202 && operation?.endsWith('/merge'))
        return { location: `${here}${path}/task-status/0b9d4c1e` };
    return {};
}
