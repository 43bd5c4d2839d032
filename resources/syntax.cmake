# SPDX-License-Identifier: GPL-3.0-or-later
# The tables of languages by name: resources/syntax/NAME.syntax becomes :/windlass/syntax/NAME.syntax. models/syntax
# includes this file.
set(WINDLASS_SYNTAX_TABLES
  c cmake cpp csharp css dockerfile ecmascript go groovy html ini java javascript json kotlin lua
  makefile markdown perl php python ruby rust scss shell sql swift toml tsx typescript xml yaml
)
