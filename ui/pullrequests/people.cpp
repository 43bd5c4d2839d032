// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pullrequests/people.h"

#include "ui/pullrequests/pullrequesttext.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/picturestore.h"

namespace windlass {

void showPerson(Avatar *avatar, const Account &account)
{
    avatar->setPerson(personName(account), personKey(account));
    PictureStore *pictures = PictureStore::instance();
    if (!pictures || account.avatar.isEmpty())
        return;
    avatar->setImage(pictures->image(account.avatar));
    QObject::disconnect(pictures, nullptr, avatar, nullptr);
    QObject::connect(pictures, &PictureStore::loaded, avatar, [avatar, address = account.avatar](const QString &loaded) {
        if (loaded == address)
            avatar->setImage(PictureStore::instance()->image(address));
    });
}

} // namespace windlass
