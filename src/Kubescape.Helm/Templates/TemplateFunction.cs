namespace Kubescape.Helm;

/// <summary>A function that templates call.</summary>
/// <remarks>
/// Values are those of Go, boxed: <see langword="null"/> for nil, <see cref="bool"/>, <see cref="string"/>, <see cref="long"/>
/// for int, <see cref="GoInt64"/> for int64, <see cref="double"/> for float64, an array of <see cref="byte"/> for []byte,
/// <see cref="DateTimeOffset"/> for time.Time, <see cref="List{T}"/> for a slice, and
/// <see cref="SortedDictionary{TKey, TValue}"/> in ordinal order for a map with string keys. Numbers of values files are float64,
/// as in Helm.
/// </remarks>
/// <param name="arguments">In the order of the call; the value of a pipeline comes last.</param>
/// <exception cref="TemplateException">The arguments do not fit, or the function refuses them.</exception>
public delegate object? TemplateFunction(ReadOnlySpan<object?> arguments);
