using System.Diagnostics;

namespace Kubescape.Objects.Tests.Credentials;

public sealed class CredentialTests
{
    /// <summary>Tokens are put together here, so that no scanner of repositories takes them for real ones.</summary>
    [Theory]
    [InlineData("AKIA", "IOSFODNN7EXAMPLE", "AWS access key")]
    [InlineData("ghp_", "16C7e42F292c6912E7710c838347Ae178B4a", "GitHub token")]
    [InlineData("github_pat_", "11ABCDEFG0aBcDeFgHiJkL_mNoPqRsTuVwXyZ", "GitHub token")]
    [InlineData("glpat-", "Zx9_qLk3mN7pRs2tUv4w", "GitLab token")]
    [InlineData("xoxb-", "123456789012-abcdefGHIJKL", "Slack token")]
    [InlineData("https://hooks.slack.com/services/T", "00000000/B11111111/abcdefGHIJKLmnop", "Slack webhook")]
    [InlineData("sk_live_", "4eC39HqLyjWDarjtT1zdp7dc", "Stripe key")]
    [InlineData("AIza", "SyD-9tSrke72PouQMnMX-a7eZSW0jkFMBWY", "Google API key")]
    [InlineData("npm_", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5", "npm token")]
    [InlineData("SG.", "ngeVfQFYQlKU0ufo8x5d1A.TwL2iGABf9DHoTf-09kqeF8tAmbihYzrnopKc-1s5cr", "SendGrid key")]
    [InlineData("SK", "0123456789abcdef0123456789abcdef", "Twilio key")]
    [InlineData("hvs.", "CAESIJ1x2y3z4a5b6c7d8e9f", "HashiCorp Vault token")]
    [InlineData("dop_v1_", "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef", "DigitalOcean token")]
    [InlineData("sk-ant-", "api03-aBcDeFgHiJkLmNoP", "Anthropic key")]
    [InlineData("sk-", "aB3dE5fG7hI9jK1lM3nO5pQ7", "OpenAI key")]
    [InlineData("AccountKey=", "aB3dE5fG7hI9jK1lM3nO5pQ7rS9tU1vW3xY5==", "Azure storage key")]
    [InlineData("curl -H 'Authorization: Bearer ", "aB3dE5fG7hI9jK1lM3nO5'", "bearer token")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\n", "MIIEpAIBAAKCAQEA1234567890abcdefghijklmnop\n", "private key")]
    [InlineData("{\"private_key\": \"-----BEGIN PRIVATE KEY-----\\n", "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwgg\\n\"}", "private key")]
    [InlineData("client-key-data: LS0tLS1CRUdJTiBSU0EgUFJJVkFURSBLRVkt", "LS0tLQpNSUlFcEFJQkFBS0NBUUVBMTIzNDU2Nzg5MGFi", "private key")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.", "eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN", "JSON web token")]
    [InlineData("postgres://shop:", "Tr0ub4dor@db:5432/shop", "password in an address")]
    [InlineData("redis://:", "Tr0ub4dor@cache:6379", "password in an address")]
    [InlineData("Authorization: Basic ", "dXNlcjpwYXNzd29yZA==", "basic authentication")]
    [InlineData("CREATE USER shop IDENTIFIED BY '", "Tr0ub4dor';", "password of a database")]
    public void Knows_credentials_by_their_form(string beginning, string rest, string expected)
    {
        Assert.Equal(expected, Credential.In(beginning + rest));
        Assert.Equal(expected, Credential.In($"x = '{beginning}{rest}' # y"));
    }

    [Theory]
    [InlineData("ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("disk-aB3dE5fG7hI9jK1lM3nO5pQ7")]
    [InlineData("AKIA-SHORT")]
    [InlineData("npm_config_registry_and_more_of_it_here")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIEpAIBAAKCAQEA1234567890abcdefghijklmnop\n")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nMIIEpAIBAAKCAQEA1234567890abcdefghijklmnop\n")]
    [InlineData("-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----")]
    [InlineData("postgres://shop@db:5432/shop")]
    [InlineData("postgres://shop:$(PASSWORD)@db:5432/shop")]
    [InlineData("postgres://shop:${PASSWORD}@db:5432/shop")]
    [InlineData("postgres://shop:<password>@db:5432/shop")]
    [InlineData("http://api:8080/users/@me")]
    [InlineData("http://api:8080?mail=a@example.com")]
    [InlineData("mongodb://one:27017,two:27017/?appName=a@b")]
    [InlineData("Bearer $(TOKEN)")]
    [InlineData("Bearer {{ .Token }}")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9..dozjgNryP4J3jVmN")]
    [InlineData("registry.example.com/app@sha256:2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b2b")]
    public void Leaves_what_only_resembles_them(string text) => Assert.Null(Credential.InFile(text));

    [Theory]
    [InlineData("DB_PASSWORD", "changeme")]
    [InlineData("POSTGRES_PASSWORD", "123456")]
    [InlineData("MYSQL_ROOT_PASSWORD", "root")]
    [InlineData("PGPASSWORD", "password")]
    [InlineData("dbPassword", "Tr0ub4dor&3")]
    [InlineData("REDIS_PASS", "hunter2")]
    [InlineData("password1", "hunter2")]
    [InlineData("DB_PASSWORD_PROD", "hunter2")]
    [InlineData("JWT_SECRET", "my-jwt-secret")]
    [InlineData("SECRET_KEY_BASE", "abc-def")]
    [InlineData("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("API_KEY", "abcdef")]
    [InlineData("apiKey", "abcdef")]
    [InlineData("X-Api-Key", "abcdef")]
    [InlineData("stripeAPIKey", "abcdef")]
    [InlineData("ACCESS_TOKEN", "abcdef")]
    [InlineData("GIT_CREDENTIALS", "me")]
    [InlineData("FERNET_KEY", "46BKJoQYlPPOexq0OhDZnIlNepKFf87WFwLbfzqDDho=")]
    [InlineData("APP_KEY", "base64:4f8c2a9b7d1e3f5a6b8c9d0e1f2a3b4c")]
    [InlineData("auth", "dXNlcjpwYXNz")]
    [InlineData("ConnectionStrings__Main", "Server=db;User Id=sa;Password=Tr0ub4dor;Encrypt=true")]
    public void Knows_settings_by_their_names(string name, string value) => Assert.NotNull(Credential.InSetting(name, value));

    [Theory]
    [InlineData("DB_PASSWORD", "")]
    [InlineData("DB_PASSWORD", "$(FROM_ELSEWHERE)")]
    [InlineData("DB_PASSWORD", "${FROM_ELSEWHERE}")]
    [InlineData("DB_PASSWORD", "{{ .Values.password }}")]
    [InlineData("DB_PASSWORD", "/run/secrets/password")]
    [InlineData("DB_PASSWORD", "vault:secret/data/db#password")]
    [InlineData("DB_PASSWORD", "<password>")]
    [InlineData("DB_PASSWORD", "******")]
    [InlineData("ALLOW_EMPTY_PASSWORD", "yes")]
    [InlineData("ALLOW_EMPTY_PASSWORD", "1")]
    [InlineData("RESET_PASSWORD", "true")]
    [InlineData("PASSWORD_FILE", "password.txt")]
    [InlineData("PASSWORD_MIN_LENGTH", "12")]
    [InlineData("TOKEN_TTL", "3600")]
    [InlineData("TOKEN_URL", "https://id.example.com/token")]
    [InlineData("TOKEN_PATH", "token")]
    [InlineData("OAUTH_TOKEN", "https://id.example.com/token")]
    [InlineData("MAX_TOKENS", "4096")]
    [InlineData("MAX_TOKEN", "many")]
    [InlineData("DB_SECRET_NAME", "db-credentials")]
    [InlineData("TLS_SECRET", "shop-tls")]
    [InlineData("imagePullSecret", "registry")]
    [InlineData("SECRET_ARN", "arn:aws:secretsmanager:eu-west-1:1:secret:db")]
    [InlineData("API_KEY_HEADER", "X-Api-Key")]
    [InlineData("PUBLIC_KEY", "46BKJoQYlPPOexq0OhDZnIlNepKFf87WFwLbfzqDDho=")]
    [InlineData("ROUTING_KEY", "orders.created")]
    [InlineData("CACHE_KEY", "shop-cart-2024")]
    [InlineData("PWD", "app")]
    [InlineData("COMPASS", "north")]
    [InlineData("BYPASS", "north")]
    [InlineData("KEYCLOAK_REALM", "shop")]
    [InlineData("MONKEY", "business")]
    [InlineData("AUTH_MODE", "oidc")]
    [InlineData("AUTHOR", "me")]
    [InlineData("REPOSITORY", "git@example.com:me/app.git")]
    public void Leaves_settings_that_only_tell_about_secrets(string name, string value) => Assert.Null(Credential.InSetting(name, value));

    [Theory]
    [InlineData("server:\n  password: hunter2\n")]
    [InlineData("spring.datasource.password=hunter2")]
    [InlineData("{\"db\": {\"password\": \"hunter2\"}}")]
    [InlineData("{\\\"password\\\": \\\"hunter2\\\"}")]
    [InlineData("<password>hunter2</password>")]
    [InlineData("exec mysqldump --password=hunter2 shop")]
    [InlineData("exec tool --token hunter2 shop")]
    [InlineData("PGPASSWORD=hunter2 psql shop")]
    [InlineData("export API_KEY='hunter2'")]
    [InlineData("bind 0.0.0.0\nrequirepass hunter2\n")]
    [InlineData("ALTER USER shop WITH PASSWORD 'hunter2';")]
    [InlineData("{\"auths\": {\"registry.example.com\": {\"auth\": \"dXNlcjpwYXNz\"}}}")]
    [InlineData("cGFzc3dvcmQgaXMgZ2hwXzE2QzdlNDJGMjkyYzY5MTJFNzcxMGM4MzgzNDdBZTE3OEI0YQ==")]
    public void Knows_settings_inside_files(string text) => Assert.NotNull(Credential.InFile(text));

    [Theory]
    [InlineData("# password: hunter2\n")]
    [InlineData("  ; password = hunter2\n")]
    [InlineData("server:\n  password:\n    file: /run/secrets/password\n")]
    [InlineData("password: ${DB_PASSWORD}")]
    [InlineData("password=$DB_PASSWORD")]
    [InlineData("password = os.environ[\"DB_PASSWORD\"]")]
    [InlineData("password: process.env.DB_PASSWORD,")]
    [InlineData("const token = await login(user);")]
    [InlineData("if (token == expected) {")]
    [InlineData("type Login = { password: string; }")]
    [InlineData("token=\"$(cat /run/secrets/token)\"")]
    [InlineData("--password-file=/run/secrets/password")]
    [InlineData("--token-ttl=3600")]
    [InlineData("bearer_token_file: /var/run/secrets/kubernetes.io/serviceaccount/token")]
    [InlineData("secretName: shop-tls")]
    [InlineData("The password: choose a long one.")]
    [InlineData("key: value\nprimary_key=id\n")]
    [InlineData("ssl_certificate_key /etc/tls/tls.key;")]
    [InlineData("proxy_set_header X-Token $http_x_token;")]
    public void Leaves_files_that_only_tell_about_secrets(string text) => Assert.Null(Credential.InFile(text));

    [Theory]
    [InlineData("--password", "hunter2", true)]
    [InlineData("--requirepass", "hunter2", true)]
    [InlineData("--password", "$(PASSWORD)", false)]
    [InlineData("--password", "--verbose", false)]
    [InlineData("--password-file", "password.txt", false)]
    [InlineData("password", "hunter2", false)]
    [InlineData(null, "--password=hunter2", true)]
    public void Knows_arguments_by_the_flag_before(string? flag, string argument, bool expected) =>
        Assert.Equal(expected, Credential.InArgument(flag, argument) is not null);

    [Theory]
    [InlineData("checksum/secret", "4f8c2a9b7d1e3f5a6b8c9d0e1f2a3b4c", false)]
    [InlineData("nginx.ingress.kubernetes.io/auth-secret", "basic-auth", false)]
    [InlineData("example.com/password", "hunter2", true)]
    [InlineData("ad.datadoghq.com/db.instances", "[{\"username\":\"dd\",\"password\":\"hunter2\"}]", true)]
    public void Knows_annotations(string name, string text, bool expected) =>
        Assert.Equal(expected, Credential.InAnnotation(name, text) is not null);

    [Theory]
    [InlineData("://a:b")]
    [InlineData("eyJ")]
    [InlineData("password")]
    [InlineData("password: ")]
    [InlineData("<password>")]
    [InlineData("-----BEGIN A PRIVATE KEY")]
    [InlineData("sk-")]
    [InlineData("AKIAAKIA")]
    public void Is_linear_in_hostile_texts(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));

        var watch = Stopwatch.StartNew();
        Credential.InFile(text);

        // What is not linear would take hours; a busy machine takes its time for the rest.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2));
    }
}
