using System.Text;
using CsCheck;

namespace Kubescape.Objects.Tests.Yaml.Editing;

/// <summary>Whatever a document and an edit look like, the result is the intended tree or the edit is refused.</summary>
public sealed class EditingPropertyTests
{
    private static readonly Gen<string> Names = AnyOf("a", "b", "c", "d");

    private static readonly Gen<string> Scalars =
        AnyOf("1", "x", "'q'", "\"d\"", "true", "", "null", "{}", "[]", "|\n{0}  text\n{0}\n", "[1, {{ a: 2 }}]", "{{ a: 1, b: [x] }}", "v # note");

    private static readonly Gen<FieldEdit> Edits = Gen.Select(
        Gen.OneOf(Names.Select(name => new PathStep(name, 0)), Gen.Int[0, 2].Select(index => new PathStep(null, index))).Array[1, 3],
        AnyOf("5", "text", "yes: no", "", "-"))
        .Select((path, value) => new FieldEdit(0, [new PathStep("root", 0), .. path], value == "-" ? null : EditValue.Typed(value)));

    private static readonly Gen<string> Documents =
        Gen.Select(Block(3), AnyOf("\n", "\r\n"), Gen.Bool).Select((block, lineEnd, isEnded) =>
            ("root:" + block.Replace("{I}", "  ", StringComparison.Ordinal) + "other: 1" + (isEnded ? "\n" : "")).Replace("\n", lineEnd, StringComparison.Ordinal));

    [Fact]
    public void Reaches_the_intended_tree_or_refuses() => Gen.Select(Documents, Edits.Array[1, 4]).Sample((text, edits) =>
    {
        if (YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).ToList() is not [{ Tree: { } before }])
        {
            return;
        }

        var editable = new EditableText(text);
        var plan = editable.Plan(edits);
        var after = Parsed.Yaml(editable.Apply(plan));

        Assert.True(after["other"].ValueEquals(before.Root["other"]));
        var refused = plan.Refused.Select(one => one.Edit).ToHashSet(ReferenceEqualityComparer.Instance);
        var made = edits.Where(edit => !refused.Contains(edit)).ToList();
        Assert.Equal(made.Count == 0, plan.Replacements.IsEmpty);
        foreach (var edit in made.Where(edit => edit.Value is not null && edit.Path.All(step => !step.IsItem)))
        {
            Assert.True(edit.Value!.Value.IsAt(edit.Path.Aggregate(after, (field, step) => step.From(field))));
        }
    });

    private static Gen<string> AnyOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Gen<string> Block(int depth)
    {
        var scalar = Scalars.Select(text => $" {text.Replace("{0}", "{I}", StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal).TrimEnd('\n')}\n");
        if (depth == 0)
        {
            return scalar;
        }

        var inner = Block(depth - 1);
        var mapping = Gen.Select(Names.HashSet[1, 3], inner.Array[3, 3], Gen.Bool).Select((names, values, hasComment) =>
            names.Select((name, index) => (hasComment ? "{I}# note\n" : "") + "{I}" + name + ":" + Deeper(values[index]))
                .Aggregate(new StringBuilder("\n"), (all, line) => all.Append(line)).ToString());
        var list = inner.Array[1, 3].Select(items =>
            items.Aggregate(new StringBuilder("\n"), (all, item) => all.Append("{I}-").Append(Deeper(item))).ToString());
        return Gen.Frequency((2, scalar), (3, mapping), (2, list));
    }

    private static string Deeper(string block) => block.Replace("{I}", "{I}  ", StringComparison.Ordinal);
}
