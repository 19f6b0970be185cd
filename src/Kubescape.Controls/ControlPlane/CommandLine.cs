using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The words by which a program is started, read as the programs of Kubernetes read them.</summary>
/// <remarks>
/// <c>--flag=value</c> and <c>--flag value</c> are the same, a boolean takes its value only after an equals sign, underscores in
/// names are dashes, and the last of several wins, except that lists grow. Source: spf13/pflag; component-base, cli/flag.
/// </remarks>
public sealed class CommandLine
{
    private readonly ImmutableArray<(string Text, Field At)> words;
    private readonly ImmutableArray<CommandLineFlag> flags;

    private CommandLine(IEnumerable<Field> elements)
    {
        // An element with blanks is a script for a shell, or a whole command line.
        words =
        [
            .. from element in elements
               from word in (element.Text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
               select (word, element),
        ];
        flags = [.. Enumerable.Range(0, words.Length).Where(index => words[index].Text.StartsWith('-')).Select(FlagAt)];
    }

    /// <summary>Where the flags are written; a list of strings in a container.</summary>
    public Field Flags { get; private init; }

    /// <summary>Where one more flag would be written.</summary>
    public Field Next => Flags[Flags.Count];

    /// <summary>The command line of a container: <c>command</c>, then <c>args</c>.</summary>
    public static CommandLine OfContainer(Field container) =>
        new(container["command"].Items.Concat(container["args"].Items))
        {
            Flags = container["args"].Count > 0 || container["command"].Count == 0 ? container["args"] : container["command"],
        };

    /// <summary>A command line in one string.</summary>
    public static CommandLine OfText(Field text) => new([text]) { Flags = text };

    /// <summary>Whether the program is started, by its name or by a path that ends in it.</summary>
    public bool Runs(string program) =>
        words.Any(word => !word.Text.StartsWith('-') && Path.GetFileName(word.Text.AsSpan()).SequenceEqual(program));

    /// <summary>The last flag of this name; <see langword="null"/> when there is none.</summary>
    public CommandLineFlag? Find(string name)
    {
        var found = All(name).ToList();
        return found.Count == 0 ? null : found[^1];
    }

    /// <summary>Every flag of this name, in order.</summary>
    public IEnumerable<CommandLineFlag> All(string name) => flags.Where(flag => flag.Name == name);

    /// <summary>The entries of a list flag, of all its occurrences.</summary>
    public IEnumerable<string> Entries(string name) =>
        All(name).SelectMany(
            flag => flag.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private CommandLineFlag FlagAt(int index)
    {
        var (text, at) = words[index];
        var following = index + 1 < words.Length && !words[index + 1].Text.StartsWith('-') ? words[index + 1].Text : null;
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var name = (equals < 0 ? text : text[..equals]).TrimStart('-').Replace('_', '-');
        return new(name, equals < 0 ? null : text[(equals + 1)..], equals < 0 ? following : null, at);
    }
}
