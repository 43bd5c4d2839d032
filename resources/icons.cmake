# SPDX-License-Identifier: GPL-3.0-or-later
# The icons that the program has, by name: resources/icons/NAME.svg becomes :/windlass/icons/NAME.svg. ui/theme includes
# this file and puts them into windlass_ui.
set(WINDLASS_ICON_NAMES
  account back bell binary branch bucket calendar changes check chevron-down chevron-left chevron-right
  chevron-up clock close code comment commit copy cross declined download draft edit external-link eye eye-off
  expand-down expand-up failed file file-added file-modified file-removed file-renamed filter folder folder-open forward globe image
  inbox info issue keyboard link lock log merged minus moon more offline pause people pipeline play plus
  project pull-request question refresh reply repository running search settings side-by-side sidebar sign-out
  skipped star star-filled stop stopped success sun tag task trash unified up warning webhook workspace wrap
)
