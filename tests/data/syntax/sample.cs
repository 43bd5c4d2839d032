using System.Linq;
#region Shop
namespace Shop.Core;
/// <summary>A cart.</summary>
[Serializable, Obsolete("soon")]
public sealed record Cart<T>(string Name, int? Count = 1_000) where T : class
{
    private const decimal Tax = 0.19m;
    public string Text => $"Sum {Items.Sum(i => i.Price):0.00} of {Name.ToUpper()} {{x}} \n";
    string path = @"C:\dir ""x""", both = $@"a\{Name}";
    string raw = """
        "quoted" \ text
        """;
    public async Task<bool> RunAsync(CancellationToken token = default)
    {
        if (@class is null or not { Length: > 0 }) throw new Exception("no");
        var c = '\''; await foreach (var x in list.Where(y => y != null)) yield return x;
        return true; // end
    }
}
#endregion
