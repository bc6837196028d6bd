using System.Net;
using System.Text;
using System.Text.Json;
using Google.Api;
using Google.Protobuf.Reflection;

namespace Footfall.Contract.Tests.Routing;

/// <summary>Over REST, each address leads to its own method and no other.</summary>
public sealed class RestTests(ServedContract served) : IClassFixture<ServedContract>
{
    public static TheoryData<string> Methods => [.. ContractTypes.Methods.Select(method => method.FullName)];

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task Address_LeadsToItsMethod(string name)
    {
        MethodDescriptor method = ContractTypes.Methods.Single(method => method.FullName == name);
        HttpRule rule = ContractTypes.Http(method);
        using var request = new HttpRequestMessage(Verb(rule), ContractTypes.RestPath(rule).Replace('*', 'x'));
        if (rule.Body.Length > 0)
        {
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        }

        using HttpResponseMessage response = await served.Client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.NotImplemented);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        JsonDocument.Parse(body).RootElement.GetProperty("message").GetString()
            .ShouldBe($"/{method.Service.FullName}/{method.Name}");
    }

    private static HttpMethod Verb(HttpRule rule) => new(rule.PatternCase.ToString().ToUpperInvariant());
}
