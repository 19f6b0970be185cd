using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Helm.Tests.Functions.Crypto;

public sealed partial class CryptoTests
{
    private static readonly DateTimeOffset Now = new(2024, 5, 6, 7, 8, 9, TimeSpan.Zero);

    [Fact]
    public void Hashes_passwords_as_bcrypt_does()
    {
        var salt = Convert.FromHexString("10410410410410410410410410410410");

        Assert.Equal("$2a$05$CCCCCCCCCCCCCCCCCCCCC.E5YPO9kmyuRGyh0XouQYb4YMJKvyOeW", Bcrypt.Hash("U*U"u8.ToArray(), salt, 5));
    }

    [Fact]
    public void Derives_keys_as_scrypt_does()
    {
        var key = Scrypt.Derive("password"u8.ToArray(), "NaCl"u8.ToArray(), 1024, 8, 16, 64);

        Assert.Equal(
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640",
            Convert.ToHexStringLower(key));
    }

    [Fact]
    public void Powers_are_those_of_big_integers() => Gen.Int.Sample(
        seed =>
        {
            var random = new SeededRandom(seed.ToString(CultureInfo.InvariantCulture));
            var modulus = PrimeNumbers.Number(random, 8 * (int)(1 + random.Below(60))) | 1;
            var (number, exponent) = (PrimeNumbers.Number(random, 512), PrimeNumbers.Number(random, 128));
            return modulus.IsOne
                || new ModularPower(modulus).Raise(number, exponent) == BigInteger.ModPow(number, exponent, modulus);
        },
        iter: 500);

    [Theory]
    [InlineData("randAlphaNum", "^[0-9A-Za-z]{40}$")]
    [InlineData("randAlpha", "^[A-Za-z]{40}$")]
    [InlineData("randNumeric", "^[0-9]{40}$")]
    [InlineData("randAscii", "^[ -~]{40}$")]
    [InlineData("randBytes", "^[0-9A-Za-z+/]{54}==$")]
    public void Random_texts_have_their_alphabet(string name, string pattern) =>
        Assert.Matches(pattern, (string)Call("a", name, 40L)!);

    [Fact]
    public void Identifiers_are_of_version_4() => Assert.Matches(Uuid(), (string)Call("a", "uuidv4")!);

    [Theory]
    [InlineData("uuidv4")]
    [InlineData("randAscii", 20L)]
    [InlineData("randInt", 0L, 1000000000000L)]
    [InlineData("shuffle", "abcdefghijklmnopqrstuvwxyz")]
    [InlineData("bcrypt", "password")]
    [InlineData("encryptAES", "key", "text")]
    [InlineData("genPrivateKey", "ecdsa")]
    [InlineData("genPrivateKey", "ed25519")]
    public void The_seed_determines_what_is_random(string name, params object?[] arguments)
    {
        Assert.Equal(Call("a", name, arguments), Call("a", name, arguments));
        Assert.NotEqual(Call("a", name, arguments), Call("b", name, arguments));
    }

    [Fact]
    public void Certificates_are_signed_by_their_authority()
    {
        var functions = HelmFunctions.All(Sources("a"));
        var authority = (SortedDictionary<string, object?>)functions["genCA"](["my-ca", 365L])!;
        var host = (SortedDictionary<string, object?>)functions["genSignedCert"](
            ["svc", new List<object?> { "10.0.0.1" }, new List<object?> { "svc.ns", "svc.ns.svc" }, 30L, authority])!;
        using var root = X509Certificate2.CreateFromPem((string)authority["Cert"]!);
        using var leaf = X509Certificate2.CreateFromPem((string)host["Cert"]!, (string)host["Key"]!);
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.VerificationTime = Now.UtcDateTime.AddDays(1);

        Assert.True(chain.Build(leaf), string.Join(", ", chain.ChainStatus.Select(status => status.StatusInformation)));
        Assert.True(leaf.HasPrivateKey);
        Assert.True(leaf.MatchesHostname("svc.ns.svc") && leaf.MatchesHostname("10.0.0.1"));
        Assert.Equal(Now.UtcDateTime.AddDays(30), leaf.NotAfter.ToUniversalTime());
        Assert.Equal("CN=my-ca", leaf.Issuer);
    }

    [Fact]
    public void Certificates_of_one_seed_are_the_same() => Assert.Equal(
        Shown.Of(Call("a", "genSelfSignedCert", "x", null, null, 1L)),
        Shown.Of(Call("a", "genSelfSignedCert", "x", null, null, 1L)));

    [Fact]
    public void Keys_on_curves_sign_too()
    {
        var functions = HelmFunctions.All(Sources("a"));
        var key = functions["genPrivateKey"](["ecdsa"]);
        var authority = (SortedDictionary<string, object?>)functions["genCAWithKey"](["ca", 10L, key])!;
        object?[] encoded = [Encoded(authority["Cert"]), Encoded(authority["Key"])];

        Assert.Equal(key, authority["Key"]);
        Assert.Equal(Shown.Of(authority), Shown.Of(functions["buildCustomCert"](encoded)));
    }

    [Fact]
    public void Keys_of_each_kind_are_well_formed()
    {
        using var rsa = RSA.Create();
        rsa.ImportFromPem((string)Call("a", "genPrivateKey", "rsa")!);

        Assert.Equal(4096, rsa.KeySize);
        Assert.StartsWith("-----BEGIN DSA PRIVATE KEY-----\n", (string)Call("a", "genPrivateKey", "dsa")!,
            StringComparison.Ordinal);
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEI", (string)Call("a", "genPrivateKey", "ed25519")!,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_rendering_makes_only_so_many_keys()
    {
        var functions = HelmFunctions.All(Sources("a"));

        var error = Assert.Throws<TemplateException>(() =>
            Enumerable.Range(0, 100).Select(_ => functions["genPrivateKey"](["ed25519"])).ToList());

        Assert.Equal("too many keys and password hashes are made in one rendering", error.Message);
    }

    private static string Encoded(object? text) => Convert.ToBase64String(Encoding.UTF8.GetBytes((string)text!));

    private static FunctionSources Sources(string seed) => new() { Clock = new FakeTimeProvider(Now), Seed = seed };

    private static object? Call(string seed, string name, params object?[] arguments) =>
        HelmFunctions.All(Sources(seed))[name](arguments);

    [GeneratedRegex("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", RegexOptions.None, 1000)]
    private static partial Regex Uuid();
}
