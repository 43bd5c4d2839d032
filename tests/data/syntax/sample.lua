#!/usr/bin/env lua
--[[ a comment
  local no = 1 ]]
local M, name = {}, [[raw "text"]] -- end
function M.total(self, items)
  for i, v in ipairs(items) do self.sum = self.sum + v * 1.5e3 end
  return name .. "a \"b\" \n" .. 'c', 0xFF, nil, not true
end
local long = [==[ a ]] b ]==] --[==[ c ]] d ]==] return M
