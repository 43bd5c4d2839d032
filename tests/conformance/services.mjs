// SPDX-License-Identifier: GPL-3.0-or-later
// Which methods the services have, read from their headers: the table of operations is complete when it has them all.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

// ["pullRequests.list", …], by the member of Session and with one entry for each overload. Throws when a header holds
// something that gives a reply and was not understood, so that nothing is overlooked silently.
export function serviceMethods(root) {
    const members = new Map();
    for (const [, type, name] of read(path.join(root, 'api/session.h')).matchAll(/^\s+(\w+Api) (\w+);/gm))
        members.set(type, name);

    const methods = [];
    const folder = path.join(root, 'api/services');
    for (const file of readdirSync(folder).filter(name => name.endsWith('api.h')).sort()) {
        const text = read(path.join(folder, file)).replace(/\/\/.*$/gm, '');
        let understood = 0;
        for (const [, type, body] of text.matchAll(/^class (\w+Api)\b[^;{]*\{(.*?)^\};/gms)) {
            if (!members.has(type))
                throw new Error(`${file}: Session has no ${type}`);
            const parts = body.split(/^(?:public|private|protected):/m);
            const isPublic = [...body.matchAll(/^(public|private|protected):/gm)].map(match => match[1] === 'public');
            parts.slice(1).forEach((part, i) => {
                for (const [, name] of part.matchAll(/PendingReply<[^;(){}]*>\s+(\w+)\(/g)) {
                    ++understood;
                    if (isPublic[i])
                        methods.push(`${members.get(type)}.${name}`);
                }
            });
        }
        const present = [...text.matchAll(/PendingReply</g)].length;
        if (present !== understood)
            throw new Error(`${file}: ${present} replies, ${understood} understood`);
    }
    return methods;
}

function read(file) {
    return readFileSync(file, 'utf8');
}
