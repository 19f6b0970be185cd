using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Cli;

/// <summary><c>config</c>: the settings in <c>~/.kubescape/config.json</c>.</summary>
internal static class ConfigCommand
{
    private const string FileName = "config.json";

    public static Command Create(StandardStreams streams) => new(
        "config", "Show and change the settings in ~/.kubescape/config.json")
    {
        CreateView(streams),
        CreateSet(streams),
        CreateDelete(streams),
    };

    private static ConfigurationFile OpenFile() => new(UserDirectory.File(FileName));

    private static ExampleCommand CreateView(StandardStreams streams)
    {
        var format = new Option<string>("--output", "-o")
        {
            Description = "text, json or yaml",
            DefaultValueFactory = _ => "text",
        }.AcceptOnlyFromAmong("text", "json", "yaml");
        var command = new ExampleCommand(
            "view", "Show what is set; the access key is masked", ("kubescape config view -o json", "for scripts"))
        {
            format,
        };
        command.SetAction(parsed =>
        {
            var file = OpenFile();
            var values = Setting.All.Select(setting => (setting, Value: file.Read(setting)))
                .Where(entry => entry.Value is not null)
                .Select(entry => (entry.setting.Key, Value: entry.setting.IsSecret ? SensitiveValues.Mask : entry.Value!))
                .ToList();
            streams.Output.Write(parsed.GetValue(format) switch
            {
                "json" => Json(values),
                "yaml" => values.Count == 0 ? "{}\n" : Lines(values, value => $"\"{JavaScriptEncoder.Default.Encode(value)}\""),
                _ => Lines(values, value => value),
            });
            return ExitCode.Success;
        });
        return command;
    }

    private static ExampleCommand CreateSet(StandardStreams streams)
    {
        var words = new Argument<string[]>("setting")
        {
            Description = $"KEY VALUE or KEY=VALUE; keys are {string.Join(", ", Setting.All.Select(setting => setting.Key))}",
            Arity = new ArgumentArity(1, 2),
        };
        var command = new ExampleCommand(
            "set", "Change a setting", ("kubescape config set cloudAPIURL https://api.example.com", "the address of a back-end"))
        {
            words,
        };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(words)!;
            var (key, value) = given switch
            {
                [var first, var second] => (first, second),
                [var pair] when pair.Split('=', 2) is [var first, var second] => (first, second),
                _ => throw new UsageException($"'{given[0]}': expected KEY VALUE or KEY=VALUE."),
            };
            var setting = Setting.Find(key);
            var file = OpenFile();
            file.Write(setting, value);
            GlobalOptions.Log(parsed, streams).Success($"{setting.Key} is set in {file.FilePath}.");
            return ExitCode.Success;
        });
        return command;
    }

    private static ExampleCommand CreateDelete(StandardStreams streams)
    {
        var command = new ExampleCommand("delete", "Remove the settings", ("kubescape config delete", "all of them"));
        command.SetAction(parsed => Delete(parsed, streams, [OpenFile().FilePath]));
        var cache = new ExampleCommand(
            "cache", "Remove what 'kubescape download' wrote to ~/.kubescape",
            ("kubescape config delete cache", "not the settings"));
        cache.SetAction(parsed => Delete(
            parsed,
            streams,
            ArtifactLibrary.All.Concat(ArtifactLibrary.Controls).Select(artifact => UserDirectory.File(artifact.FileName))));
        command.Add(cache);
        return command;
    }

    private static int Delete(ParseResult parsed, StandardStreams streams, IEnumerable<string> files)
    {
        var log = GlobalOptions.Log(parsed, streams);
        var existing = files.Where(File.Exists).ToList();
        foreach (var file in existing)
        {
            File.Delete(file);
            log.Success($"{file} is gone.");
        }

        if (existing.Count == 0)
        {
            log.Info("There is nothing to remove.");
        }

        return ExitCode.Success;
    }

    private static string Lines(IEnumerable<(string Key, string Value)> values, Func<string, string> write) =>
        string.Concat(values.Select(entry => $"{entry.Key}: {write(entry.Value)}\n"));

    private static string Json(IEnumerable<(string Key, string Value)> values)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            foreach (var (key, value) in values)
            {
                json.WriteString(key, value);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray()) + "\n";
    }
}
