// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the program that calls our services, and reads what it prints.
import { spawn } from 'node:child_process';

// One object a line of the program. Throws when it did not end well: a crash is a failure of its own.
export function runOperations(program, args, token = 'conformance') {
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, {
            env: { ...process.env, WINDLASS_OPERATIONS_TOKEN: token }, stdio: ['ignore', 'pipe', 'pipe'],
        });
        let text = '';
        let errors = '';
        child.stdout.on('data', piece => text += piece);
        child.stderr.on('data', piece => errors += piece);
        child.on('error', reject);
        child.on('close', (code, signal) => {
            if (code !== 0)
                return reject(new Error(`${program} ended with ${signal ?? code} after\n${text.slice(-400)}\n${errors}`));
            resolve(text.split('\n').filter(Boolean).map(line => line.startsWith('{') ? JSON.parse(line) : { label: line }));
        });
    });
}

// "issues.*" is every method of a service.
function isOne(method, name) {
    return name.endsWith('.*') ? method.startsWith(name.slice(0, -1)) : method === name;
}

// Entries of a list of departures that match nothing any more have to go, so that the list stays true.
export class Departures {
    constructor(entries) {
        this.entries = entries.map(entry => ({ ...entry, uses: 0 }));
    }

    // Whether `text` of the operation `method` is declared.
    allows(method, text) {
        let isAllowed = false;
        for (const entry of this.entries) {
            const names = [entry.operation ?? []].flat();
            if (names.length && !names.some(name => isOne(method, name)))
                continue;
            if (entry.text !== undefined ? entry.text !== text : !new RegExp(entry.pattern).test(text))
                continue;
            ++entry.uses;
            isAllowed = true;
        }
        return isAllowed;
    }

    unused() {
        return this.entries.filter(entry => entry.uses === 0);
    }
}
