using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class SigningDesk : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Drawn",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeenBy",
                table: "Declarations",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_Drawn",
                table: "Consents",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Signature_SeenBy",
                table: "Consents",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeskSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Practice = table.Column<Guid>(type: "uuid", nullable: false),
                    Controller = table.Column<Guid>(type: "uuid", nullable: true),
                    Client = table.Column<Guid>(type: "uuid", nullable: false),
                    Adviser = table.Column<Guid>(type: "uuid", nullable: false),
                    Sitting = table.Column<Guid>(type: "uuid", nullable: false),
                    Subject = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Representative = table.Column<Guid>(type: "uuid", nullable: true),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndsAt = table.Column<long>(type: "bigint", nullable: false),
                    Answer = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LeftAt = table.Column<long>(type: "bigint", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskSessions", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DeskSessions_Sitting",
                table: "DeskSessions",
                column: "Sitting",
                unique: true,
                filter: "\"LeftAt\" IS NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeskSessions");

            migrationBuilder.DropColumn(
                name: "Drawn",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "SeenBy",
                table: "Declarations");

            migrationBuilder.DropColumn(
                name: "Signature_Drawn",
                table: "Consents");

            migrationBuilder.DropColumn(
                name: "Signature_SeenBy",
                table: "Consents");
        }
    }
}
