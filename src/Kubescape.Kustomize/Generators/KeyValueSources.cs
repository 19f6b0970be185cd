using System.Text;
using System.Text.Unicode;
using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Reads the entries that a generator is to write.</summary>
internal sealed class KeyValueSources(BuildRoot root)
{
    private readonly List<KeyValuePair<string, byte[]>> entries = [];
    private readonly HashSet<string> keys = new(StringComparer.Ordinal);

    /// <summary>The entries of environment files, literals and files, in this order.</summary>
    /// <exception cref="BuildStepException">A source is not well formed, or a key stands twice.</exception>
    public IReadOnlyList<KeyValuePair<string, byte[]>> Read(Field arguments)
    {
        foreach (var file in arguments["envs"].Items.Append(arguments["env"]).Where(file => file.HasValue))
        {
            ReadEnvironment(file.Scalar ?? "");
        }

        foreach (var literal in arguments["literals"].Items)
        {
            ReadLiteral(literal.Scalar ?? "");
        }

        foreach (var file in arguments["files"].Items)
        {
            ReadFile(file.Scalar ?? "");
        }

        return entries;
    }

    private void ReadEnvironment(string path)
    {
        var bytes = root.Read(path);
        if (!Utf8.IsValid(bytes))
        {
            throw new BuildStepException($"the file {path} is not valid UTF-8");
        }

        foreach (var written in Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF').Split('\n'))
        {
            var line = written.TrimEnd('\r').TrimStart();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            Add(equals < 0 ? line : line[..equals], Encoding.UTF8.GetBytes(equals < 0 ? "" : line[(equals + 1)..]));
        }
    }

    private void ReadLiteral(string source)
    {
        var equals = source.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0)
        {
            throw new BuildStepException($"'{source}' is no literal: expected key=value");
        }

        var value = source[(equals + 1)..];
        if (value.Length > 0 && value[0] == value[^1] && value[0] is '"' or '\'')
        {
            value = value.Length == 1 ? "" : value[1..^1];
        }

        Add(source[..equals], Encoding.UTF8.GetBytes(value));
    }

    private void ReadFile(string source)
    {
        var equals = source.IndexOf('=', StringComparison.Ordinal);
        var path = source[(equals + 1)..];
        if (equals == 0 || path.Length == 0 || path.Contains('=', StringComparison.Ordinal))
        {
            throw new BuildStepException($"'{source}' names no file: expected a path or key=path");
        }

        Add(equals < 0 ? Path.GetFileName(path) : source[..equals], root.Read(path));
    }

    private void Add(string key, byte[] value)
    {
        if (!keys.Add(key))
        {
            throw new BuildStepException($"the key '{key}' stands twice");
        }

        entries.Add(new(key, value));
    }
}
