using System.Globalization;

namespace Kubescape.Helm;

/// <summary>A number of Go's type int64, which prints as an int does and is of another type.</summary>
public readonly record struct GoInt64(long Value)
{
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
