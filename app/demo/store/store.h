// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/store/domain.h"

#include <mutex>
#include <shared_mutex>

namespace windlass::standin {

//! Everything that is served, behind one lock: many readers or one writer.
class Store {
public:
    //! For reading. Keep it for as long as something of the world is used.
    class Reader {
    public:
        explicit Reader(const Store &store)
            : m_lock(store.m_mutex)
            , m_world(store.m_world)
        {
        }
        const World *operator->() const { return &m_world; }
        const World &operator*() const { return m_world; }

    private:
        std::shared_lock<std::shared_mutex> m_lock;
        const World &m_world;
    };

    //! For changing. What was changed is on the disk when save() returns, and the answer is sent after that.
    class Writer {
    public:
        explicit Writer(Store &store)
            : m_lock(store.m_mutex)
            , m_store(store)
        {
        }
        World *operator->() { return &m_store.m_world; }
        World &operator*() { return m_store.m_world; }
        //! False when the file cannot be written.
        bool save() { return m_store.saveLocked(); }

    private:
        std::unique_lock<std::shared_mutex> m_lock;
        Store &m_store;
    };

    //! Reads folder/workspace.json and opens the repositories of folder/repositories. `keepsChanges` false: nothing is
    //! written back, the folder goes away at the end.
    bool load(const QString &folder, bool keepsChanges, QString *error);
    //! Takes a world that was made in memory; writes it when changes are kept.
    bool adopt(World world, const QString &folder, bool keepsChanges, QString *error);

    Reader read() const { return Reader(*this); }
    Writer write() { return Writer(*this); }
    QString repositoryPath(const QString &workspace, const QString &slug) const;

private:
    bool saveLocked();
    void openRepositories();

    mutable std::shared_mutex m_mutex;
    World m_world;
    QString m_folder;
    bool m_keepsChanges = false;
};

} // namespace windlass::standin
