using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>The exceptions that there are, as <c>list exceptions -f json</c> has them.</summary>
internal static class ExceptionListDocument
{
    public static void Write(Utf8JsonWriter json, IEnumerable<ListedException> exceptions)
    {
        json.WriteStartArray();
        foreach (var (acceptance, from, scope, state) in exceptions)
        {
            json.WriteStartObject();
            json.WriteString("name", acceptance.Name);
            json.WriteString("from", from);
            json.WriteString("status", WordOf(state));
            if (acceptance.Problem is { } problem)
            {
                json.WriteString("problem", problem);
            }

            ScopeDocument.Write(json, scope);
            ExceptionDocument.WriteDecision(json, acceptance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string WordOf(ListedExceptionState state) => state switch
    {
        ListedExceptionState.Active => "active",
        ListedExceptionState.Expired => "expired",
        _ => "invalid",
    };
}
