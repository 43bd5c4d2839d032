package shop
/* outer /* inner */ still a comment */
@Serializable
data class Item(val name: String, var price: Double = 1.5, val tags: List<String>? = null)
fun total(items: List<Item>): String {
    val sum = items.filter { it.price > 0 }.sumOf { it.price }
    return "Sum: ${items.map { "${it.name}!" }.size} and $sum \u20ac" // end
}
val raw = """
    no \escape, "quotes" and $name
    ${if (a) "b" else "c"}
"""
@file:JvmName("Shop")
when (x) { in 1..10 -> println('a'); is Item -> `odd name`() }
