namespace Kubescape.Objects;

/// <summary>Why objects of a kind may be missing from an inventory.</summary>
/// <param name="Reason">What happened and what would mend it, as a sentence without its full stop.</param>
/// <param name="IsPartial">Whether some of the objects were read.</param>
public sealed record KindGap(string Reason, bool IsPartial);
