using System.Text;

namespace Kubescape.Reports.Tests;

/// <summary>Outputs that are compared byte for byte; <c>UPDATE_GOLDEN=1</c> writes them anew.</summary>
internal static class Golden
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "Kubescape.Reports.Tests", "Golden");

    public static void Matches(string file, string actual)
    {
        var path = Path.Combine(Folder, file);
        var bytes = Encoding.UTF8.GetBytes(actual);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Folder);
            File.WriteAllBytes(path, bytes);
        }

        Assert.True(File.Exists(path), $"{path} does not exist; UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(Encoding.UTF8.GetString(File.ReadAllBytes(path)), actual);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kubescape.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        }

        return folder.FullName;
    }
}
