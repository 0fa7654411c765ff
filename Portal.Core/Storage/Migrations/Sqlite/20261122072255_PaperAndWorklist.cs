using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PaperAndWorklist : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Paper_KeptAt",
                table: "Consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Paper_OnBehalf",
                table: "Consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Paper_SignedOn",
                table: "Consents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Declarations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Practice = table.Column<Guid>(type: "TEXT", nullable: false),
                    Controller = table.Column<Guid>(type: "TEXT", nullable: true),
                    Client = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trajectory = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SignedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KeptAt = table.Column<string>(type: "TEXT", nullable: false),
                    Edition = table.Column<string>(type: "TEXT", nullable: true),
                    OnBehalf = table.Column<string>(type: "TEXT", nullable: true),
                    EnteredBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    EnteredAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Declarations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Requests_Trajectory_Practice_State",
                table: "Requests",
                columns: new[] { "Trajectory", "Practice", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Declarations_Practice_Client",
                table: "Declarations",
                columns: new[] { "Practice", "Client" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Declarations");

            migrationBuilder.DropIndex(
                name: "IX_Requests_Trajectory_Practice_State",
                table: "Requests");

            migrationBuilder.DropColumn(
                name: "Paper_KeptAt",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "Paper_OnBehalf",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "Paper_SignedOn",
                table: "Consents");
        }
    }
}
