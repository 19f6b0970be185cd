namespace Kubescape.Helm;

/// <summary>A function whose number of arguments has been checked.</summary>
internal delegate object? FunctionBody(Arguments arguments);
