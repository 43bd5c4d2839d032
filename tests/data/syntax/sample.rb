# frozen_string_literal: true
require 'json'
=begin
a comment if end
=end
module Shop
  class Cart < Base
    attr_reader :items, :"odd name"
    TAX = 0.19
    def total(tax: TAX, **rest)
      return nil unless items.any? { |i| i.price >= 1_000 }
      text = "Sum: #{items.map { |i| "#{i.name}!" }.join(', ')} \n"
      list = %w[a b] + [/\d+\/"x/i =~ text, 10 / 2 / 1]
      sql = <<~SQL.strip
        SELECT * FROM t WHERE name = '#{@name}' -- "
      SQL
      puts 'single #{no}', $stdout, @@count, text&.empty?
    end
  end
end
