namespace Kubescape.Helm;

/// <summary>A value with fields and methods: <c>.Chart</c>, <c>.Files</c>, <c>.Capabilities</c>.</summary>
public abstract class TemplateObject
{
    /// <summary>As <c>%T</c> prints it.</summary>
    public abstract string TypeName { get; }

    /// <summary>What the object is where only plain values go: in YAML, in JSON.</summary>
    public abstract object? ToPlain();

    internal virtual bool IsTrue => true;

    internal virtual bool TryField(string name, out object? value)
    {
        value = null;
        return false;
    }

    internal virtual TemplateFunction? Method(string name) => null;

    public override string ToString() => GoText.Print(ToPlain());
}
