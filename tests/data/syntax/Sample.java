package org.example.shop;
import java.util.List;
/** Keeps the cart. {@code "x"} */
@Service("cart")
public final class Cart<T extends Item> implements AutoCloseable {
    private static final long LIMIT = 1_000L;
    private final String text = """
        Hello "you" \n
        there""";
    @Override
    public void close() throws IOException {
        if (items == null || items.isEmpty()) return;
        char c = '\n'; double d = 1.0e10; int h = 0xFF;
        items.stream().map(i -> i.price() * 2).forEach(System.out::println);
        throw new IllegalStateException("closed \"twice\""); // never
    }
    record Point(int x, int y) {}
}
