// SPDX-License-Identifier: GPL-3.0-or-later
// Prism, the judge: its mock server and its proxy over Atlassian's description, in this process. What is right and what is
// wrong is said by Prism alone; here its verdicts are only collected.
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(path.join(process.env.WINDLASS_PRISM ?? '.', 'package.json'));
const { createServer } = require('@stoplight/prism-http-server');
const { getHttpOperationsFromSpec } = require('@stoplight/prism-http');

// Reading the description takes Prism some seconds, so it is done once.
export async function readDescription(file) {
    return getHttpOperationsFromSpec(file);
}

// "METHOD /template" of the operation that a path belongs to; null when there is none. Literal segments go before
// parameters, as Prism decides it too.
export function findOperation(operations, method, pathname) {
    const segments = pathname.split('/');
    let best = null;
    for (const operation of operations) {
        if (operation.method.toUpperCase() !== method)
            continue;
        const template = operation.path.split('/');
        if (template.length !== segments.length)
            continue;
        if (!template.every((part, i) => part.startsWith('{') ? segments[i] !== '' : part === segments[i]))
            continue;
        const literals = template.filter(part => !part.startsWith('{')).length;
        if (!best || literals > best.literals)
            best = { literals, operation };
    }
    return best?.operation ?? null;
}

// One Prism server. `upstream` makes it a proxy in front of another server; without, it is the mock.
export class Judge {
    constructor(operations, options = {}) {
        this.logged = [];
        this.upstreamAnswer = null;
        const note = (first, text) => {
            const message = typeof first === 'string' ? first : text;
            if (message?.startsWith('Violation: '))
                this.logged.push(message.slice('Violation: '.length));
        };
        const logger = {
            info() {}, success() {}, debug() {}, trace() {}, start() {}, fatal: note, warn: note, error: note,
            child: () => logger,
        };
        const config = {
            checkSecurity: true,
            validateRequest: true,
            // The mock's own examples contradict the description in places; only a real server's answers are judged.
            validateResponse: Boolean(options.upstream),
            errors: false,
            upstreamProxy: undefined,
            mock: { dynamic: false, ignoreExamples: Boolean(options.ignoresExamples) },
            isProxy: Boolean(options.upstream),
        };
        const components = { logger };
        if (options.upstream) {
            config.upstream = new URL(options.upstream);
            components.forward = ({ data }, base) => () => () => this.carry(data, base);
        }
        this.server = createServer(operations, { cors: false, config, components });
    }

    async listen() {
        this.base = new URL(await this.server.listen(0, '127.0.0.1'));
    }

    close() {
        return this.server.close();
    }

    // Prism's own forwarding follows redirects, which hides what our server said. This one asks once and keeps the bytes.
    async carry(data, base) {
        const target = new URL(base);
        target.pathname = path.posix.join(target.pathname, this.realPath);
        const body = data.body == null ? null : typeof data.body === 'string' ? data.body : JSON.stringify(data.body);
        const headers = { ...data.headers, host: target.host };
        delete headers['content-length'];
        delete headers.connection;
        headers['accept-encoding'] = 'identity';
        if (body !== null || data.method !== 'get')
            headers['content-length'] = Buffer.byteLength(body ?? '');
        try {
            const answer = await send(target, this.rawQuery, data.method.toUpperCase(), headers, body);
            this.upstreamAnswer = answer;
            const type = answer.headers['content-type'] ?? '';
            const text = answer.body.toString('utf8');
            return {
                _tag: 'Right',
                right: {
                    statusCode: answer.status,
                    headers: answer.headers,
                    body: /json/.test(type) && text ? JSON.parse(text) : text || undefined,
                },
            };
        } catch (error) {
            return { _tag: 'Left', left: error };
        }
    }

    // Sends a request to Prism. Gives its answer, and its complaints as { location: [...], message }. A server behind Prism
    // is asked for `realPath`.
    async ask(method, target, headers, body, realPath) {
        this.logged = [];
        this.upstreamAnswer = null;
        const [pathname, query] = split(target);
        this.rawQuery = query;
        this.realPath = realPath;
        const answer = await send(new URL(pathname, this.base), query, method, headers, body);
        return { ...answer, violations: this.violationsOf(answer), upstream: this.upstreamAnswer };
    }

    violationsOf(answer) {
        const header = answer.headers['sl-violations'];
        let found = [];
        if (header && !header.startsWith('Too many'))
            found = JSON.parse(header);
        else if (header)
            found = this.logged.map(line => ({ location: [line.split(' ')[0]], message: line.slice(line.indexOf(' ') + 1) }));
        else if ((answer.headers['content-type'] ?? '').startsWith('application/problem+json'))
            found = complaintsOf(JSON.parse(answer.body.toString('utf8')));
        return found.filter(one => one.severity !== 'Information' && one.severity !== 'Hint');
    }
}

function complaintsOf(problem) {
    const inside = (problem.validation ?? []).map(one => ({ ...one, location: ['request', ...(one.location ?? [])] }));
    if (inside.length)
        return inside;
    return [{ location: ['request'], message: problem.type.replace(/^.*#/, '') }];
}

// Complaints as text, with the places of a list made one: "response.body.values.*.hash must match pattern …".
export function words(violation) {
    const location = violation.location.join('.').replace(/\.\d+(?=\.|$)/g, '.*');
    return `${location}: ${violation.message.replace(/\.\d+(?=[. ])/g, '.*')}`;
}

export function split(target) {
    const mark = target.indexOf('?');
    return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

export function send(url, query, method, headers, body) {
    return new Promise((resolve, reject) => {
        const request = http.request({
            host: url.hostname, port: url.port, path: url.pathname + (query ? '?' + query : ''), method, headers,
            maxHeaderSize: 64 * 1024,
        }, answer => {
            const pieces = [];
            answer.on('data', piece => pieces.push(piece));
            answer.on('error', reject);
            answer.on('end', () => resolve({
                status: answer.statusCode, headers: answer.headers, body: Buffer.concat(pieces),
            }));
        });
        request.on('error', reject);
        request.end(body ?? undefined);
    });
}
