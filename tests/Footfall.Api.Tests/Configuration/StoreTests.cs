using Footfall.V1;
using Google.Protobuf.WellKnownTypes;
using Google.Type;
using Grpc.Core;
using DayOfWeek = Google.Type.DayOfWeek;

namespace Footfall.Api.Tests.Configuration;

[Collection(ConfigurationCollection.Name)]
public sealed class StoreTests(ApiService service)
{
    [Fact]
    public async Task Store_IsCreatedReadChangedAndDeleted()
    {
        Store made = (await service.CallAsync<CreateStoreResponse>(new CreateStoreRequest
        {
            Store = new Store
            {
                DisplayName = "North Gate",
                TimeZone = "Europe/Berlin",
                ResetTime = new TimeOfDay { Hours = 3, Minutes = 30 },
                OpeningHours = new OpeningHours
                {
                    Weekly =
                    {
                        Period(DayOfWeek.Friday, 18, 2), Period(DayOfWeek.Monday, 15, 20), Period(DayOfWeek.Monday, 9, 13), Period(DayOfWeek.Sunday, 0, 24),
                    },
                    Exceptions = { new OpeningException { Date = new Date { Year = 2026, Month = 12, Day = 25 }, DisplayName = "Christmas Day" } },
                },
            },
        })).Store;

        made.Name.ShouldStartWith("stores/north-gate-");
        made.Etag.ShouldNotBeEmpty();
        made.CreateTime.ShouldBe(made.UpdateTime);
        made.OpeningHours.Weekly.Select(one => (one.Day, one.OpenTime.Hours, one.CloseTime.Hours)).ShouldBe(
            [(DayOfWeek.Monday, 9, 13), (DayOfWeek.Monday, 15, 20), (DayOfWeek.Friday, 18, 2), (DayOfWeek.Sunday, 0, 24)]);
        made.OpeningHours.Exceptions.Single().Periods.ShouldBeEmpty();
        made.OpeningHours.Exceptions.Single().DisplayName.ShouldBe("Christmas Day");
        (await service.CallAsync<GetStoreResponse>(new GetStoreRequest { Name = made.Name })).Store.ShouldBe(made);

        Store changed = (await service.CallAsync<UpdateStoreResponse>(new UpdateStoreRequest
        {
            Store = new Store { Name = made.Name, DisplayName = "South Gate", Etag = made.Etag },
            UpdateMask = FieldMask.FromString("display_name,opening_hours"),
        })).Store;

        changed.DisplayName.ShouldBe("South Gate");
        changed.OpeningHours.ShouldBeNull("it was named and not given");
        changed.ResetTime.ShouldBe(made.ResetTime, "it was not named");
        changed.Etag.ShouldNotBe(made.Etag);

        await service.CallAsync<DeleteStoreResponse>(new DeleteStoreRequest { Name = made.Name, Etag = changed.Etag });
        Refused gone = await Refused.ByAsync(service.CallAsync<GetStoreResponse>(new GetStoreRequest { Name = made.Name }));
        (gone.Code, gone.Reason, gone.Resource).ShouldBe((StatusCode.NotFound, "NO_SUCH_RESOURCE", made.Name));
    }

    [Fact]
    public async Task InvalidStore_IsRefusedWithEveryField()
    {
        (await Refused.ByAsync(service.CallAsync<CreateStoreResponse>(new CreateStoreRequest { Store = new Store { TimeZone = "Mars/Olympus" } })))
            .ShouldBeInvalid("display_name", "time_zone");
        (await Refused.ByAsync(service.CallAsync<CreateStoreResponse>(new CreateStoreRequest
        {
            Store = new Store
            {
                DisplayName = "Odd hours",
                TimeZone = "Europe/Berlin",
                ResetTime = new TimeOfDay { Hours = 24 },
                OpeningHours = new OpeningHours
                {
                    Weekly =
                    {
                        Period(DayOfWeek.Unspecified, 9, 10), Period(DayOfWeek.Monday, 9, 12), Period(DayOfWeek.Monday, 11, 13),
                        new OpeningPeriod { Day = DayOfWeek.Tuesday, OpenTime = new TimeOfDay { Hours = 9, Seconds = 1 } },
                    },
                    Exceptions =
                    {
                        new OpeningException { Date = new Date { Year = 2026, Month = 2, Day = 30 } },
                    },
                },
            },
        }))).ShouldBeInvalid(
            "reset_time",
            "opening_hours.weekly[0].day",
            "opening_hours.weekly[3].open_time",
            "opening_hours.weekly[3].close_time",
            "opening_hours.weekly[2]",
            "opening_hours.exceptions[0].date");
        (await Refused.ByAsync(service.CallAsync<CreateStoreResponse>(new CreateStoreRequest()))).ShouldBeInvalid("store");
        (await Refused.ByAsync(service.CallAsync<CreateStoreResponse>(new CreateStoreRequest { StoreId = "a b", Store = new Store() }))).ShouldBeInvalid("store_id");
        (await Refused.ByAsync(service.CallAsync<GetStoreResponse>(new GetStoreRequest { Name = "stores/a/b" }))).ShouldBeInvalid("name");
    }

    [Fact]
    public async Task TakenIdOrName_IsRefused()
    {
        Shop shop = await Shop.OpenAsync(service);
        var store = new Store { DisplayName = "Another", TimeZone = "Europe/London" };

        Refused id = await Refused.ByAsync(service.CallAsync<CreateStoreResponse>(new CreateStoreRequest { StoreId = shop.Id.ToUpperInvariant(), Store = store }));
        (id.Code, id.Reason).ShouldBe((StatusCode.AlreadyExists, "NAME_TAKEN"));
        store.DisplayName = shop.Id.ToUpperInvariant();
        (await Refused.ByAsync(service.CallAsync<CreateStoreResponse>(new CreateStoreRequest { Store = store }))).ShouldBeInvalid("display_name");
    }

    [Fact]
    public async Task StaleEtag_IsRefusedWithTheCurrentOne()
    {
        Shop shop = await Shop.OpenAsync(service);
        Store first = (await service.CallAsync<GetStoreResponse>(new GetStoreRequest { Name = shop.Name })).Store;
        Store second = (await service.CallAsync<UpdateStoreResponse>(
            new UpdateStoreRequest { Store = new Store { Name = shop.Name, TimeZone = "Europe/Paris" } })).Store;

        Refused stale = await Refused.ByAsync(service.CallAsync<UpdateStoreResponse>(
            new UpdateStoreRequest { Store = new Store { Name = shop.Name, TimeZone = "Europe/Rome", Etag = first.Etag } }));

        (stale.Code, stale.Reason, stale.Info["etag"]).ShouldBe((StatusCode.Aborted, "STALE_ETAG", second.Etag));
    }

    [Fact]
    public async Task UnknownMaskPath_IsRefused()
    {
        Shop shop = await Shop.OpenAsync(service);

        (await Refused.ByAsync(service.CallAsync<UpdateStoreResponse>(new UpdateStoreRequest
        {
            Store = new Store { Name = shop.Name, DisplayName = "Other" },
            UpdateMask = new FieldMask { Paths = { "display_name", "colour" } },
        }))).ShouldBeInvalid("update_mask");
        (await service.CallAsync<GetStoreResponse>(new GetStoreRequest { Name = shop.Name })).Store.DisplayName.ShouldBe(shop.Id);
    }

    [Fact]
    public async Task StoreWithCameras_GoesOnlyByForce()
    {
        Shop shop = await Shop.OpenAsync(service);
        string camera = await shop.AddCameraAsync();

        Refused blocked = await Refused.ByAsync(service.CallAsync<DeleteStoreResponse>(new DeleteStoreRequest { Name = shop.Name }));

        (blocked.Code, blocked.Reason).ShouldBe((StatusCode.FailedPrecondition, "STILL_IN_USE"));
        blocked.Blockers.ShouldBe([camera]);
        await service.CallAsync<DeleteStoreResponse>(new DeleteStoreRequest { Name = shop.Name, Force = true });
        (await Refused.ByAsync(service.CallAsync<GetCameraResponse>(new GetCameraRequest { Name = camera }))).Code.ShouldBe(StatusCode.NotFound);
    }

    [Fact]
    public async Task ValidateOnly_AnswersAsIfDone_AndChangesNothing()
    {
        var request = new CreateStoreRequest
        {
            StoreId = $"only-{Guid.NewGuid():N}",
            Store = new Store { DisplayName = "Only looking", TimeZone = "Europe/London" },
            ValidateOnly = true,
        };

        Store shown = (await service.CallAsync<CreateStoreResponse>(request)).Store;

        shown.DisplayName.ShouldBe("Only looking");
        (await Refused.ByAsync(service.CallAsync<GetStoreResponse>(new GetStoreRequest { Name = shown.Name }))).Code.ShouldBe(StatusCode.NotFound);
    }

    private static OpeningPeriod Period(DayOfWeek day, int open, int close) => new()
    {
        Day = day,
        OpenTime = new TimeOfDay { Hours = open },
        CloseTime = new TimeOfDay { Hours = close },
    };
}
