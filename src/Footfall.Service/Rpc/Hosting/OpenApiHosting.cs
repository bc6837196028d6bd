using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.OpenApi.Models;

namespace Footfall.Service.Rpc.Hosting;

/// <summary>Describes the JSON form of the contract as an OpenAPI document, made out of the protos as they are served.</summary>
internal static class OpenApiHosting
{
    private const string Version = "v1";

    /// <summary>Where the document is.</summary>
    public const string Route = "openapi/{documentName}.json";

    // The compiler of the protos leaves their comments in the documentation file of the contract.
    private const string ContractComments = "Footfall.Contract.xml";

    /// <summary>Adds what makes the document.</summary>
    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddGrpcSwagger();
        services.TryAddEnumerable(ServiceDescriptor.Transient<IApiDescriptionProvider, PathsOfNames>());
        services.AddSwaggerGen(document =>
        {
            document.SwaggerDoc(Version, new OpenApiInfo
            {
                Title = "Footfall",
                Version = Version,
                Description = "The gRPC contract footfall.v1 in its JSON form.",
            });
            string comments = Path.Combine(AppContext.BaseDirectory, ContractComments);
            if (File.Exists(comments))
            {
                document.IncludeXmlComments(comments);
                document.IncludeGrpcXmlComments(comments, includeControllerXmlComments: true);
            }
        });
    }

    /// <summary>Serves the document to whoever is signed in.</summary>
    public static void MapOpenApiDocument(this WebApplication app) => app.MapSwagger(Route);
}
