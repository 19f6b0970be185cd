namespace Kubescape.Helm.Tests.Functions;

/// <summary>
/// The rows of the files under Cases: a call, and after an arrow what Helm returns for it, or <c>!</c> and what it says.
/// </summary>
public static class FunctionCases
{
    private const string Arrow = "  =>  ";

    public static TheoryData<string, string, string> All()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Functions/Cases"), "*.txt").Order())
        {
            foreach (var line in File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#'))
            {
                var arrow = line.IndexOf(Arrow, StringComparison.Ordinal);
                cases.Add(Path.GetFileNameWithoutExtension(file), line[..arrow], line[(arrow + Arrow.Length)..]);
            }
        }

        return cases;
    }
}
