using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>The environment variables of a workload that hold credentials.</summary>
internal static class CredentialVariables
{
    /// <summary>
    /// Name and value of each suspicious variable, and each Secret that is poured into the environment as a whole.
    /// </summary>
    public static IEnumerable<Failure> In(Resource workload, SensitiveWords words)
    {
        foreach (var container in Workload.Containers(workload))
        {
            foreach (var variable in container["env"].Items)
            {
                if (HoldsCredential(variable, words))
                {
                    yield return Failure.Remove(variable["name"]);
                    yield return Failure.Remove(variable["value"]);
                }
            }

            foreach (var source in container["envFrom"].Items)
            {
                if (source["secretRef"].HasValue)
                {
                    yield return Failure.Remove(source["secretRef"]);
                }
            }
        }
    }

    private static bool HoldsCredential(Field variable, SensitiveWords words)
    {
        var name = variable["name"].Text ?? "";
        return variable["value"].HasValue
            && variable["value"].Scalar is { Length: > 0 } value
            && !IsFilePath(value)
            && (words.AreInKey(name) || words.AreInVariable(value))
            && !words.Allow(name, value);
    }

    /// <summary>The path of a mounted secret is what a variable should hold.</summary>
    private static bool IsFilePath(string value) => value[0] == '/';
}
