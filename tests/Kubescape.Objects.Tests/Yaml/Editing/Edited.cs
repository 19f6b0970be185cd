namespace Kubescape.Objects.Tests.Yaml.Editing;

/// <summary>Edits written as <c>path = value</c>, or <c>-path</c> for a removal; several are parted by semicolons.</summary>
internal static class Edited
{
    public static string Text(string text, string edits, bool isJson = false)
    {
        var editable = new EditableText(text, isJson);
        var plan = editable.Plan(Parse(edits));
        Assert.Empty(plan.Refused.Select(refused => $"{string.Concat(refused.Edit.Path)}: {refused.Reason}"));
        return editable.Apply(plan);
    }

    public static string Refusal(string text, string edits)
    {
        var editable = new EditableText(text);
        var plan = editable.Plan(Parse(edits));
        return Assert.Single(plan.Refused).Reason;
    }

    public static List<FieldEdit> Parse(string edits, int document = 0) =>
        [.. edits.Split(';', StringSplitOptions.TrimEntries).Select(edit => ParseOne(edit, document))];

    private static FieldEdit ParseOne(string edit, int document)
    {
        if (edit.StartsWith('-'))
        {
            return new FieldEdit(document, FieldPath.Parse(edit[1..]), Value: null);
        }

        var parts = edit.Split('=', 2, StringSplitOptions.TrimEntries);
        var value = parts[1] is ['"', .. var text, '"'] ? EditValue.OfText(text) : EditValue.Typed(parts[1]);
        return new FieldEdit(document, FieldPath.Parse(parts[0]), value);
    }
}
