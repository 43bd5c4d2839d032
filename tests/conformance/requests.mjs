// SPDX-License-Identifier: GPL-3.0-or-later
// Every request that the services can make, judged by Prism's mock server.
import { Judge } from './judge.mjs';
import { Departures, runOperations } from './program.mjs';
import { Relay } from './relay.mjs';
import { serviceMethods } from './services.mjs';

// Atlassian's text promises these for every list, whatever the parameters of an operation say.
const everywhere = ['fields', 'page', 'pagelen', 'q', 'sort'];

export async function checkRequests(context) {
    const known = await context.known();
    const judge = new Judge(known);
    await judge.listen();
    const relay = new Relay(known, judge);
    await relay.listen();
    const results = await runOperations(context.program, [relay.base]);
    relay.close();

    checkTable(context, results);
    const departures = new Departures(context.departures.requests);
    let undeclared = 0;
    let departed = 0;
    const used = new Set();
    for (const record of relay.records) {
        const method = methodOf(record.label);
        if (record.operation)
            used.add(record.operation);
        for (const text of [...record.violations, ...strangeParameters(context, record)]) {
            if (departures.allows(method, text)) {
                ++departed;
            } else {
                ++undeclared;
                context.fail(`${record.label}: ${record.method} ${record.path}${record.query && '?' + record.query}: ${text}`);
            }
        }
    }
    for (const entry of departures.unused())
        context.fail(`departure no longer needed: ${JSON.stringify(entry)}`);
    checkWanted(context, relay.records);

    const silent = results.filter(one => !relay.records.some(record => record.label === one.label)
        && !context.departures.notApi[one.method]);
    for (const one of silent)
        context.fail(`${one.label} sent nothing`);
    console.log(`${new Set(results.map(one => one.method)).size} operations in ${results.length} forms, `
        + `${relay.records.length} requests to ${used.size} operations of the description, `
        + `${departed} declared departures, ${undeclared} undeclared violations`);
    return { results, records: relay.records };
}

export function methodOf(label) {
    return label.split('~')[0];
}

// Every public method of every service has to be called.
function checkTable(context, results) {
    const wanted = new Map();
    for (const method of serviceMethods(context.sources))
        wanted.set(method, (wanted.get(method) ?? 0) + 1);
    const called = new Map();
    for (const one of results)
        called.set(one.method, (called.get(one.method) ?? 0) + 1);
    for (const [method, overloads] of wanted) {
        if ((called.get(method) ?? 0) < overloads && !context.departures.notApi[method])
            context.fail(`${method} is in a service's header and not among the operations (${overloads} overloads)`);
    }
    for (const method of Object.keys(context.departures.notApi)) {
        if (!wanted.has(method))
            context.fail(`notApi names ${method}, which no service has`);
    }
    const labels = results.map(one => one.label);
    for (const label of labels.filter((label, i) => labels.indexOf(label) !== i))
        context.fail(`${label} is twice among the operations`);
    console.log(`${wanted.size} public methods of services, ${Object.keys(context.departures.notApi).length} outside the API`);
}

// Prism lets parameters pass that the description does not name. A slip in a name would go unseen, so we look ourselves.
function strangeParameters(context, record) {
    if (!record.operation)
        return [];
    const [method, ...rest] = record.operation.split(' ');
    const item = context.description.paths[rest.join(' ')];
    const declared = [...(item.parameters ?? []), ...(item[method.toLowerCase()].parameters ?? [])]
        .map(one => one.$ref ? one.$ref.split('/').slice(1).reduce((at, key) => at[key], context.description) : one)
        .filter(one => one.in === 'query').map(one => one.name);
    const names = [...new URLSearchParams(record.query).keys()];
    return [...new Set(names)].filter(name => !declared.includes(name) && !everywhere.includes(name))
        .map(name => `request.query.${name}: is no parameter of this operation`);
}

// The operations of the fact sheet, each of which has to be asked for by something.
function checkWanted(context, records) {
    const asked = new Set(records.map(record => record.operation).filter(Boolean));
    const paths = records.map(record => `${record.method} ${record.path}`);
    let reached = 0;
    for (const one of context.wanted.operations) {
        const isReached = one.pattern ? paths.some(path => new RegExp(one.pattern).test(path)) : asked.has(one.operation);
        if (isReached)
            ++reached;
        else
            context.fail(`${one.id}: nothing asks for ${one.operation}`);
    }
    console.log(`${reached} of ${context.wanted.operations.length} wanted operations reached, `
        + `${context.wanted.retired.length} retired by the host`);
}
