using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Cli;

/// <summary>What is known of a scan before its plan is made.</summary>
/// <param name="Scope">The kind of scan.</param>
/// <param name="Kinds">The kinds of the objects in files; none for a cluster.</param>
/// <param name="Description">What is scanned, as a sentence without its full stop, for whoever asked for something that does not fit.</param>
internal sealed record ScanSetting(ScanScopes Scope, IReadOnlySet<ResourceKind> Kinds, string Description);
