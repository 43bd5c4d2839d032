// SPDX-License-Identifier: GPL-3.0-or-later
// Bitbucket's `fields=`: "a,b.c" only these, "-a" without, "+a" beside what is there anyway, "*" for each member of a level.
// Lists on the way are looked through.

export function filtered(value, fields) {
    const names = fields.split(',').map(name => name.trim()).filter(Boolean);
    const only = names.filter(name => !/^[-+]/.test(name));
    const without = names.filter(name => name.startsWith('-')).map(name => name.slice(1).split('.'));
    let result = value;
    if (only.length) {
        const added = names.filter(name => name.startsWith('+')).map(name => name.slice(1));
        result = keep(value, treeOf([...only, ...added])) ?? {};
    }
    for (const path of without)
        result = remove(result, path);
    return result;
}

// { values: { id: true, author: { uuid: true } } }; true is the whole member, and a whole member has its parts.
function treeOf(names) {
    const tree = {};
    for (const name of names) {
        let at = tree;
        const keys = name.split('.');
        for (const [i, key] of keys.entries()) {
            if (at[key] === true)
                break;
            if (i === keys.length - 1)
                at[key] = true;
            else
                at = at[key] ??= {};
        }
    }
    return tree;
}

function keep(value, tree) {
    if (tree === true)
        return value;
    if (Array.isArray(value))
        return value.map(one => keep(one, tree)).filter(one => one !== undefined);
    // A member without parts (null, say) is shown as it is when parts of it are asked for.
    if (value === null || typeof value !== 'object')
        return value === null ? null : undefined;
    const result = {};
    for (const [key, member] of Object.entries(value)) {
        const wanted = tree[key] ?? tree['*'];
        if (wanted === undefined)
            continue;
        const part = keep(member, wanted);
        if (part !== undefined)
            result[key] = part;
    }
    return result;
}

function isObject(value) {
    return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function remove(value, [key, ...rest]) {
    if (Array.isArray(value))
        return value.map(one => remove(one, [key, ...rest]));
    if (!isObject(value))
        return value;
    const result = {};
    for (const [name, member] of Object.entries(value)) {
        if (name !== key && key !== '*')
            result[name] = member;
        else if (rest.length)
            result[name] = remove(member, rest);
    }
    return result;
}
