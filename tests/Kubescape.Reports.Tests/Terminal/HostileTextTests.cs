namespace Kubescape.Reports.Tests;

public sealed class HostileTextTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: "\e[2J\e]8;;https://evil.example\acart[bold]\u202E"
          namespace: "shop\r\nAll controls passed"
        spec:
          containers:
            - name: cart
              env:
                - name: DB_PASSWORD
                  value: hunter2
              securityContext:
                "\e[8mhidden": 1
                runAsNonRoot: "[link]\e[0m"
        """;

    private static string Print(PrettyView view) => TestConsole.Print(
        TestScans.Manifest(Pod, "C-0012", "C-0013", "C-0048", "C-0256", "C-0270"), new PrettyOptions { View = view, Verbose = true }, width: 100);

    [Theory, InlineData(PrettyView.Security), InlineData(PrettyView.Resource), InlineData(PrettyView.Control)]
    public void Sends_nothing_but_text_to_the_terminal(PrettyView view) =>
        Assert.DoesNotContain(Print(view), character => char.IsControl(character) && character != '\n');

    [Theory, InlineData(PrettyView.Security), InlineData(PrettyView.Resource), InlineData(PrettyView.Control)]
    public void Sends_nothing_but_text_of_exceptions_either(PrettyView view) => Assert.DoesNotContain(
        TestConsole.Print(
            TestScans.Accepted(), new PrettyOptions { View = view, Verbose = true, ExplainsAcceptances = true }, width: 100),
        character => (char.IsControl(character) && character != '\n') || character == '\u202E');

    [Fact]
    public void Shows_hostile_names_as_they_are() => Golden.Matches("hostile.txt", Print(PrettyView.Resource));

    [Fact]
    public void Never_shows_a_secret() => Assert.DoesNotContain("hunter2", Print(PrettyView.Resource), StringComparison.Ordinal);
}
