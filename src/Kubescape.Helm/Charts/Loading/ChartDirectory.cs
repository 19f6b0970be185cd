namespace Kubescape.Helm;

/// <summary>Reads the files of a chart from a directory.</summary>
internal static class ChartDirectory
{
    public static List<ChartFile> Read(string directory, LoadBudget budget)
    {
        var root = Path.GetFullPath(directory);
        var ignoreFile = Path.Combine(root, HelmIgnore.FileName);
        var ignored = HelmIgnore.Parse(File.Exists(ignoreFile) ? File.ReadAllText(ignoreFile) : "");
        var files = new List<ChartFile>();
        Walk(new DirectoryInfo(root), relative: "", depth: 0);
        return files;

        void Walk(DirectoryInfo parent, string relative, int depth)
        {
            if (depth > 64)
            {
                throw new ChartException($"{relative} is nested too deeply");
            }

            foreach (var entry in parent.EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                var name = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
                var target = Resolve(entry, root, name);
                if (ignored.Ignores(name, target is DirectoryInfo))
                {
                    continue;
                }

                if (target is DirectoryInfo child)
                {
                    Walk(child, name, depth + 1);
                }
                else if (target.Exists)
                {
                    budget.Take(name, ((FileInfo)target).Length);
                    files.Add(new ChartFile(name, File.ReadAllBytes(target.FullName)));
                }
            }
        }
    }

    /// <summary>A link may lead to other places of the chart, but neither out of it nor to where it stands itself.</summary>
    private static FileSystemInfo Resolve(FileSystemInfo entry, string root, string name)
    {
        if (entry.LinkTarget is null)
        {
            return entry;
        }

        var target = entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry;
        var isInside = target.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        var isAround = entry.FullName.StartsWith(target.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside && !isAround && target.Exists
            ? target
            : throw new ChartException($"the link {name} leads out of the chart, or nowhere") { File = name };
    }
}
