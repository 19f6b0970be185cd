using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>The lists that users tune controls with: names to look for, registries to allow.</summary>
public sealed class ControlInputs
{
    private readonly FrozenDictionary<string, ImmutableArray<string>> values;

    private ControlInputs(IEnumerable<KeyValuePair<string, ImmutableArray<string>>> values) =>
        this.values = values.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the product ships.</summary>
    public static ControlInputs Default => field ??= new ControlInputs(Entries(EmbeddedData.Read("control-inputs.json")));

    /// <summary>The values of an input; none when it is not set.</summary>
    public ImmutableArray<string> this[string name] => values.TryGetValue(name, out var value) ? value : [];

    /// <summary>Every input, by name.</summary>
    public IEnumerable<KeyValuePair<string, ImmutableArray<string>>> All =>
        values.OrderBy(entry => entry.Key, StringComparer.Ordinal);

    /// <summary>These inputs with others laid over them, name by name.</summary>
    /// <param name="overrides">
    /// A mapping of names to lists of strings, or one that holds it under <c>settings.postureControlInputs</c>.
    /// </param>
    /// <exception cref="FormatException">The mapping holds something else; the message says where.</exception>
    public ControlInputs With(Field overrides)
    {
        var wrapped = overrides["settings"]["postureControlInputs"];
        var entries = new Dictionary<string, ImmutableArray<string>>(values, StringComparer.Ordinal);
        foreach (var (name, value) in Entries(wrapped.Exists ? wrapped : overrides))
        {
            entries[name] = value;
        }

        return new ControlInputs(entries);
    }

    private static IEnumerable<KeyValuePair<string, ImmutableArray<string>>> Entries(Field map)
    {
        if (map.Kind != FieldKind.Mapping)
        {
            throw new FormatException($"line {map.Line}: expected a mapping of input names to lists of strings");
        }

        foreach (var member in map.Members)
        {
            if (member.Kind is not (FieldKind.Sequence or FieldKind.Null) || member.Items.Any(item => item.Text is null))
            {
                throw new FormatException($"line {member.Line}: '{member.Name}' must be a list of strings");
            }

            yield return new(member.Name, [.. member.Items.Select(item => item.Text!)]);
        }
    }
}
