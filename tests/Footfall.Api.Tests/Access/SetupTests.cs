using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Footfall.Testing;
using Footfall.V1;
using Grpc.Core;
using Grpc.Net.Client;

namespace Footfall.Api.Tests.Access;

public sealed class SetupTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task FirstStart_OpensNothingButTheSetUp_AndTheLinkWorksOnce()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        using var data = new TemporaryFolder();
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}");
        using var channel = GrpcChannel.ForAddress(service.GrpcAddress);
        var sessions = new SessionService.SessionServiceClient(channel);

        Setup before = (await sessions.GetSetupAsync(new GetSetupRequest(), cancellationToken: Cancel)).Setup;
        before.Complete.ShouldBeFalse();
        before.LinkExpireTime.ToDateTimeOffset().ShouldBeGreaterThan(DateTimeOffset.UtcNow.AddHours(23));
        (await RefusalOf(sessions.CreateSessionAsync(
            new CreateSessionRequest { User = "users/ada", Password = "anything at all" }, cancellationToken: Cancel).ResponseAsync))
            .StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        (await RefusalOf(new UserService.UserServiceClient(channel).ListUsersAsync(
            new ListUsersRequest(), cancellationToken: Cancel).ResponseAsync))
            .StatusCode.ShouldBe(StatusCode.Unauthenticated);

        string token = await service.SetupTokenAsync();
        (await RefusalOf(CompleteAsync(sessions, token + "x", "ada"))).StatusCode.ShouldBe(StatusCode.Unauthenticated);
        (await RefusalOf(CompleteAsync(sessions, token, "ada", "too short"))).StatusCode.ShouldBe(StatusCode.InvalidArgument);
        CompleteSetupResponse done = await CompleteAsync(sessions, token, "ada");

        done.Session.Principal.ShouldBe("users/ada");
        done.Session.Grants.ShouldBe([new RoleGrant { Role = Role.Admin, Store = "stores/-" }]);
        (await RefusalOf(CompleteAsync(sessions, token, "bob"))).StatusCode.ShouldBe(StatusCode.FailedPrecondition);
        (await sessions.GetSetupAsync(new GetSetupRequest(), cancellationToken: Cancel)).Setup.Complete.ShouldBeTrue();
        await service.StopAsync();
        string told = string.Join('\n', service.Log) + service.Errors;
        told.ShouldNotContain(done.Token);
        told.ShouldNotContain(Password);
    }

    [Fact]
    public async Task TwoFirstAdmins_WithOneLink_AreOne()
    {
        Requirement.Program("ffmpeg", "ffmpeg");
        using var data = new TemporaryFolder();
        await using ServiceProcess service = await ServiceProcess.StartAsync($"--Storage:DataFolder={data.Path}");
        using var client = new HttpClient { BaseAddress = service.Address };
        string token = await service.SetupTokenAsync();

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => client.PostAsJsonAsync(
            "/v1/setup:complete", new { setupToken = token, userId = $"admin-{i}", password = Password }, Cancel)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.BadRequest).ShouldBe(7, "FAILED_PRECONDITION is 400 in HTTP");
        JsonElement done = await answers.Single(answer => answer.IsSuccessStatusCode).Content.ReadFromJsonAsync<JsonElement>(Cancel);
        client.DefaultRequestHeaders.Authorization = new("Bearer", done.GetProperty("token").GetString());
        HttpResponseMessage[] users = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            client.GetAsync(new Uri($"/v1/users/admin-{i}", UriKind.Relative), Cancel)));
        users.Count(user => user.StatusCode == HttpStatusCode.OK).ShouldBe(1);
    }

    private const string Password = "open sesame, please";

    private static async Task<CompleteSetupResponse> CompleteAsync(
        SessionService.SessionServiceClient sessions, string token, string userId, string password = Password) =>
        await sessions.CompleteSetupAsync(
            new CompleteSetupRequest { SetupToken = token, UserId = userId, Password = password }, cancellationToken: Cancel);

    private static Task<RpcException> RefusalOf(Task call) => Should.ThrowAsync<RpcException>(call);
}
