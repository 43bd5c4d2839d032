/* A comment
 * of several lines with "a string" in it */
#include <stdio.h>
#include "list.h" // ours
#define MAX(a, b) \
    ((a) > (b) ? (a) : (b))
#if defined(DEBUG) && !defined(NDEBUG)
static const char *name = "tab\t %d\n";
#endif
typedef struct node { uint32_t id; struct node *next; } Node;
int main(int argc, char **argv)
{
    char c = '"', d = '\'';
    double x = 1.5e-3f + 0x1Fu + 017;
    while (argc-- > 0 && name != NULL)
        printf("%s /* no comment */ %5.2f", argv[argc], x); /* one */ return 0;
}
