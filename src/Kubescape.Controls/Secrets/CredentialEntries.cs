using System.Buffers.Text;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>The entries of a ConfigMap that hold credentials.</summary>
internal static class CredentialEntries
{
    /// <summary>Each suspicious entry of <c>data</c>; its path has the key in brackets, whatever the key is.</summary>
    public static IEnumerable<Failure> In(Resource configMap, SensitiveWords words)
    {
        foreach (var entry in configMap["data"].Members)
        {
            if (HoldsCredential(entry, words))
            {
                yield return Failure.Remove(entry) with { Path = $"data[{entry.Name}]" };
            }
        }
    }

    private static bool HoldsCredential(Field entry, SensitiveWords words) =>
        entry.HasValue
        && entry.Scalar is { Length: > 0 } value
        && (words.AreInKey(entry.Name) || words.AreInEntry(value) || (Decoded(value) is { } decoded && words.AreInEntry(decoded)))
        && !words.Allow(entry.Name, value);

    private static string? Decoded(string value) =>
        Base64.IsValid(value) ? Encoding.UTF8.GetString(Convert.FromBase64String(value)) : null;
}
